"""What is done for an order step by step: parcels of parts, delays, weeks of making."""

import django.core.validators
import django.db.models.deletion
import matricia.kit.clock
import uuid
from django.conf import settings
from django.db import migrations, models

from matricia.kit.answers.watching import Watch


class Migration(migrations.Migration):
    dependencies = [
        ("answers", "0001_initial"),
        ("orders", "0016_delivery_and_vouchers"),
        ("shops", "0018_product_versions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="sellerorder",
            name="accepted_at",
            field=models.DateTimeField(help_text="When she said that she does it.", null=True),
        ),
        migrations.AddField(
            model_name="sellerorder",
            name="buyer_told_late_at",
            field=models.DateTimeField(
                help_text="When its buyer was told that she need not wait.", null=True
            ),
        ),
        migrations.AddField(
            model_name="sellerorder",
            name="designers_reminded_at",
            field=models.DateTimeField(
                help_text="When they were told that it should have left.", null=True
            ),
        ),
        migrations.AddField(
            model_name="sellerorder",
            name="leave_by",
            field=models.DateField(
                help_text="The last day to send it, for the promise to hold; empty: unknown.",
                null=True,
            ),
        ),
        migrations.AddField(
            model_name="sellerorder",
            name="made_at",
            field=models.DateTimeField(help_text="When all of it was made.", null=True),
        ),
        migrations.AddField(
            model_name="sellerorder",
            name="packed_at",
            field=models.DateTimeField(help_text="When its parcel was ready.", null=True),
        ),
        migrations.CreateModel(
            name="DelayNotice",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Made by the client.",
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "promised_before",
                    models.DateField(help_text="By when it had been promised until now."),
                ),
                ("promised_by", models.DateField(help_text="By when it is promised from now on.")),
                ("reason", models.CharField(help_text="The buyer reads it.", max_length=300)),
                ("at", models.DateTimeField(default=matricia.kit.clock.now)),
                (
                    "buyer_told_at",
                    models.DateTimeField(help_text="When the mail was sent.", null=True),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "seller_order",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="delays",
                        to="orders.sellerorder",
                    ),
                ),
            ],
            options={
                "ordering": ["at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("promised_by__gt", models.F("promised_before"))),
                        name="delay_is_later",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MakingCapacity",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "pieces",
                    models.PositiveSmallIntegerField(
                        help_text="A week.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(999),
                        ],
                    ),
                ),
                (
                    "longest_wait",
                    models.PositiveSmallIntegerField(
                        default=8,
                        help_text="Weeks by which a promise may move; beyond them nothing more is sold. 0: at once when the week is full.",
                        validators=[django.core.validators.MaxValueValidator(26)],
                    ),
                ),
                (
                    "product",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="shops.product",
                    ),
                ),
                (
                    "shop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="shops.shop",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("product", None)),
                        fields=("shop",),
                        name="one_capacity_per_shop",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("longest_wait__lte", 26), ("pieces__range", (1, 999))),
                        name="making_capacity_is_sane",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MakingPlace",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("week", models.DateField(help_text="Its Monday.")),
                ("pieces", models.PositiveIntegerField()),
                (
                    "line",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="places",
                        to="orders.orderline",
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="shops.product",
                    ),
                ),
                (
                    "shop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="shops.shop",
                    ),
                ),
            ],
            options={
                "ordering": ["week", "id"],
                "indexes": [models.Index(fields=["shop", "week"], name="making_places_by_week")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("line", "week"), name="one_place_per_line_and_week"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("pieces__gt", 0)), name="making_place_takes_something"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ParcelLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("quantity", models.PositiveIntegerField()),
                (
                    "line",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parcel_lines",
                        to="orders.orderline",
                    ),
                ),
                (
                    "parcel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="orders.parcel",
                    ),
                ),
            ],
            options={
                "ordering": ["line"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("parcel", "line"), name="one_row_per_line_and_parcel"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("quantity__gt", 0)), name="parcel_line_holds_something"
                    ),
                ],
            },
        ),
        Watch("orders_makingcapacity", "orders_makingplace"),
    ]
