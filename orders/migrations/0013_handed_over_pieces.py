from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("orders", "0012_reviews")]

    operations = [
        migrations.AddField(
            "orderline",
            "handed_over",
            models.PositiveIntegerField(
                db_default=0,
                default=0,
                help_text="Pieces she took at a stall, also while others of her order wait there still.",
            ),
        ),
    ]
