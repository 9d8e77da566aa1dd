"""What a settlement's paper says beside the figures is kept with it."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("markets", "0007_bookings")]

    operations = [
        migrations.AddField(
            model_name="settlement",
            name="content",
            field=models.JSONField(
                default=dict,
                help_text="What its paper says beside the figures; `settling.content`.",
            ),
        ),
    ]
