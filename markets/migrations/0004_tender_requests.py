from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models

import matricia.kit.clock


class Migration(migrations.Migration):
    dependencies = [
        ("markets", "0003_market_mode"),
        ("orders", "0005_counter_orders"),
    ]

    operations = [
        migrations.CreateModel(
            name="TenderRequest",
            fields=[
                (
                    "order",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="orders.order",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("card", "card"), ("qr", "on the customer's phone")],
                        max_length=4,
                    ),
                ),
                ("asked_at", models.DateTimeField(default=matricia.kit.clock.now)),
                (
                    "device",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="markets.device",
                    ),
                ),
                (
                    "till",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tender_requests",
                        to="markets.till",
                    ),
                ),
            ],
            options={
                "ordering": ["-asked_at"],
                "indexes": [models.Index(fields=["till", "-asked_at"], name="tenders_of_till")],
            },
        ),
    ]
