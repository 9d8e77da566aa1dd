from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("orders", "0013_handed_over_pieces")]

    operations = [
        migrations.AddField(
            "order",
            "forget_when_done",
            models.BooleanField(
                db_default=False,
                default=False,
                help_text="Its buyer erased her account meanwhile.",
            ),
        ),
    ]
