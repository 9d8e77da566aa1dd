"""How a shop gets its parcels on the way; vouchers of shops."""

import django.contrib.postgres.fields
import django.db.models.deletion
import orders.models.dispatch
from django.db import migrations, models

from matricia.kit.answers.watching import Watch


class Migration(migrations.Migration):
    dependencies = [
        ("answers", "0001_initial"),
        ("orders", "0015_watched"),
        ("shops", "0017_watched"),
    ]

    operations = [
        migrations.CreateModel(
            name="Dispatch",
            fields=[
                (
                    "shop",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="shops.shop",
                    ),
                ),
                (
                    "processing_days",
                    models.PositiveSmallIntegerField(
                        default=0, help_text="Of her working days, before a parcel leaves."
                    ),
                ),
                (
                    "weekdays",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(),
                        default=orders.models.dispatch.monday_to_friday,
                        help_text="On which she works; Monday is 0.",
                        size=None,
                    ),
                ),
                (
                    "rests_on_holidays",
                    models.BooleanField(
                        default=False, help_text="On the public holidays of France."
                    ),
                ),
                (
                    "piece_grams",
                    models.PositiveIntegerField(
                        default=300, help_text="What a piece weighs of which nobody says it."
                    ),
                ),
                (
                    "packing_grams",
                    models.PositiveIntegerField(default=100, help_text="Of the empty parcel."),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ShopBreak",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("from_day", models.DateField()),
                ("until_day", models.DateField(help_text="The last one.")),
                (
                    "is_paused",
                    models.BooleanField(
                        default=False,
                        help_text="Nothing is sold meanwhile; else parcels leave afterwards.",
                    ),
                ),
                (
                    "note",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="Her own words to customers, by language.",
                    ),
                ),
                (
                    "request_id",
                    models.UUIDField(
                        editable=False, help_text="Made by the client that created it.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ["from_day", "id"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="voucher",
            name="voucher_amount_or_rate",
        ),
        migrations.AddField(
            model_name="deliveryoption",
            name="bands",
            field=models.JSONField(
                blank=True,
                db_default=[],
                default=list,
                help_text="By weight: [[up to so many grams, cents], …], rising; empty: one price.",
            ),
        ),
        migrations.AddField(
            model_name="deliveryoption",
            name="place",
            field=models.JSONField(
                blank=True,
                db_default={},
                default=dict,
                help_text="Where and when it is collected or brought, by language.",
            ),
        ),
        migrations.AddField(
            model_name="deliveryoption",
            name="postcodes",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=10),
                blank=True,
                db_default=[],
                default=list,
                help_text="What the postcodes begin with where she brings it herself.",
                size=None,
            ),
        ),
        migrations.AddField(
            model_name="deliveryoption",
            name="request_id",
            field=models.UUIDField(
                blank=True,
                editable=False,
                help_text="Made by who created it.",
                null=True,
                unique=True,
            ),
        ),
        migrations.AddField(
            model_name="sellerorder",
            name="weight_grams",
            field=models.PositiveIntegerField(
                db_default=0,
                default=0,
                help_text="Of its parcel, as far as anybody knows; 0: nobody.",
            ),
        ),
        migrations.AddField(
            model_name="voucher",
            name="free_delivery",
            field=models.BooleanField(
                db_default=False, default=False, help_text="Of a shop's own parcels."
            ),
        ),
        migrations.AddField(
            model_name="voucher",
            name="max_per_customer",
            field=models.PositiveSmallIntegerField(
                blank=True, help_text="By e-mail address; empty: as often as they like.", null=True
            ),
        ),
        migrations.AddField(
            model_name="voucher",
            name="min_goods",
            field=models.PositiveIntegerField(
                db_default=0,
                default=0,
                help_text="Cents of goods it counts from: its shop's, or all.",
            ),
        ),
        migrations.AddField(
            model_name="voucher",
            name="request_id",
            field=models.UUIDField(
                blank=True,
                editable=False,
                help_text="Made by who created it.",
                null=True,
                unique=True,
            ),
        ),
        migrations.AddField(
            model_name="voucher",
            name="shop",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="shops.shop",
            ),
        ),
        migrations.AddField(
            model_name="voucher",
            name="stopped_at",
            field=models.DateTimeField(blank=True, help_text="Ended by hand.", null=True),
        ),
        migrations.AlterField(
            model_name="deliveryoption",
            name="kind",
            field=models.CharField(
                choices=[
                    ("post", "Post"),
                    ("pickup_point", "Pickup Point"),
                    ("collect", "Collect"),
                    ("hand", "Hand"),
                ],
                default="post",
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="deliveryoption",
            name="price",
            field=models.PositiveIntegerField(
                help_text="Cents, all taxes included; with bands, that of the lightest."
            ),
        ),
        migrations.AlterField(
            model_name="voucher",
            name="amount",
            field=models.PositiveIntegerField(default=0, help_text="Cents; else 0."),
        ),
        migrations.AlterField(
            model_name="voucher",
            name="max_uses",
            field=models.PositiveIntegerField(
                blank=True, default=1, help_text="Empty: as often as people like.", null=True
            ),
        ),
        migrations.AlterField(
            model_name="voucher",
            name="rate",
            field=models.PositiveIntegerField(default=0, help_text="Basis points; else 0."),
        ),
        migrations.AddConstraint(
            model_name="voucher",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("amount__gt", 0), ("free_delivery", False), ("rate", 0)),
                    models.Q(("amount", 0), ("free_delivery", False), ("rate__range", (1, 10000))),
                    models.Q(
                        ("amount", 0), ("free_delivery", True), ("rate", 0), ("shop__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="voucher_takes_off_one_thing",
            ),
        ),
        migrations.AddField(
            model_name="shopbreak",
            name="shop",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="shops.shop"
            ),
        ),
        migrations.AddIndex(
            model_name="shopbreak",
            index=models.Index(fields=["shop", "until_day"], name="orders_shop_shop_id_2a0459_idx"),
        ),
        migrations.AddConstraint(
            model_name="shopbreak",
            constraint=models.CheckConstraint(
                condition=models.Q(("until_day__gte", models.F("from_day"))),
                name="break_ends_after_it_began",
            ),
        ),
        Watch("orders_dispatch", "orders_shopbreak"),
    ]
