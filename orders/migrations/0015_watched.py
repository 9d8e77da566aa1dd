"""Note commits to what the pages of pieces show of orders, so that answers can be kept."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations

from matricia.kit.answers.watching import Watch


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("answers", "0001_initial"),
        ("orders", "0014_forget_when_done"),
    ]
    operations: ClassVar = [
        Watch(
            *("orders_deliveryoption", "orders_review", "orders_reviewpicture"),
            *("orders_order", "orders_sellerorder", "orders_orderline", "orders_withdrawalline"),
        ),
    ]
