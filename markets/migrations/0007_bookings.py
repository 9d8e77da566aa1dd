from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models

import matricia.kit.clock


class Migration(migrations.Migration):
    dependencies = [
        ("markets", "0006_bring_and_collect"),
        ("orders", "0006_delivery_days"),
        ("shops", "0004_cohorts"),
    ]

    operations = [
        migrations.AddField(
            model_name="booking",
            name="next_try_at",
            field=models.DateTimeField(help_text="Empty: as soon as possible.", null=True),
        ),
        migrations.AlterField(
            model_name="journalconflict",
            name="problem",
            field=models.CharField(help_text="SIGNATURE, FORK, MALFORMED", max_length=20),
        ),
        migrations.CreateModel(
            name="SoldTwice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "label",
                    models.CharField(help_text="What it was, in words.", max_length=255),
                ),
                ("quantity", models.PositiveIntegerField()),
                (
                    "is_whole_part",
                    models.BooleanField(help_text="Nothing else was in the designer's parcel."),
                ),
                ("at", models.DateTimeField(default=matricia.kit.clock.now)),
                (
                    "designer_told_at",
                    models.DateTimeField(help_text="When the mail was sent.", null=True),
                ),
                (
                    "seller_order",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orders.sellerorder",
                    ),
                ),
                (
                    "stall",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="markets.stall",
                    ),
                ),
                (
                    "variant",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="shops.variant",
                    ),
                ),
            ],
        ),
    ]
