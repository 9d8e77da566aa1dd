"""Gifts, and where a way of delivery goes. The ways there are went everywhere we deliver to."""

from __future__ import annotations

from typing import Any, Final

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q

import orders.models.cart

EVERYWHERE: Final = (
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK"
)
ADDS_UP: Final = Q(
    total=F("goods_total") - F("discount_total") + F("delivery_total") + F("gift_total")
)


def keep_delivering(apps: Any, schema_editor: Any) -> None:
    """Each way that exists goes on to go where it went."""
    apps.get_model("orders", "DeliveryOption").objects.update(countries=EVERYWHERE.split())


class Migration(migrations.Migration):
    dependencies = [
        ("orders", "0009_personal_data"),
        ("shops", "0012_texts_per_language"),
    ]

    operations = [
        migrations.CreateModel(
            name="CartGift",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("message", models.TextField(blank=True, max_length=300)),
                (
                    "price_when_chosen",
                    models.PositiveIntegerField(help_text="Cents; a change is pointed out."),
                ),
                (
                    "cart",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gifts",
                        to="orders.cart",
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
                    models.UniqueConstraint(fields=["cart", "shop"], name="one_gift_per_shop")
                ],
            },
        ),
        migrations.CreateModel(
            name="GiftWrap",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "price",
                    models.PositiveIntegerField(
                        help_text="Cents per parcel, all taxes included; or 0."
                    ),
                ),
                (
                    "shop",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="shops.shop",
                    ),
                ),
            ],
        ),
        migrations.RemoveConstraint(model_name="order", name="order_total_adds_up"),
        migrations.RemoveConstraint(model_name="sellerorder", name="seller_order_total_adds_up"),
        migrations.AddField(
            model_name="cart",
            name="country",
            field=models.CharField(
                blank=True,
                db_default="",
                help_text="Where it shall go, if she said so.",
                max_length=2,
            ),
        ),
        migrations.AddField(
            model_name="deliveryoption",
            name="countries",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=2),
                db_default=["FR"],
                default=orders.models.cart.home_alone,
                help_text="Where it goes, ISO 3166-1; what is collected, is collected by anybody.",
                size=None,
            ),
        ),
        migrations.AddField(
            model_name="order",
            name="gift_total",
            field=models.PositiveIntegerField(
                db_default=0, default=0, help_text="For wrapping parts of it as gifts."
            ),
        ),
        migrations.AddField(
            model_name="sellerorder",
            name="delivery_names",
            field=models.JSONField(
                db_default={}, default=dict, help_text="By language, as the option said it."
            ),
        ),
        migrations.AddField(
            model_name="sellerorder",
            name="gift_message",
            field=models.TextField(blank=True, db_default="", max_length=300),
        ),
        migrations.AddField(
            model_name="sellerorder",
            name="gift_total",
            field=models.PositiveIntegerField(
                db_default=0, default=0, help_text="Cents for the wrapping."
            ),
        ),
        migrations.AddField(
            model_name="sellerorder",
            name="is_gift",
            field=models.BooleanField(
                db_default=False,
                default=False,
                help_text="Wrapped, with a slip that names no price.",
            ),
        ),
        migrations.AddConstraint(
            model_name="order",
            constraint=models.CheckConstraint(condition=ADDS_UP, name="order_total_adds_up"),
        ),
        migrations.AddConstraint(
            model_name="sellerorder",
            constraint=models.CheckConstraint(condition=ADDS_UP, name="seller_order_total_adds_up"),
        ),
        migrations.RunPython(keep_delivering, migrations.RunPython.noop),
    ]
