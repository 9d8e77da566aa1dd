"""Note commits to what the pages of markets show, so that answers can be kept."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations

from matricia.kit.answers.watching import Watch


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("answers", "0001_initial"),
        ("markets", "0013_receipt_mails"),
    ]
    operations: ClassVar = [
        Watch("markets_market", "markets_stall", "markets_marketprice", "markets_collectpoint"),
    ]
