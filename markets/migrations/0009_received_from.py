"""`device:` and a UUID are 43 characters."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("markets", "0008_settlement_content")]

    operations = [
        migrations.AlterField(
            model_name="journalevent",
            name="received_from",
            field=models.CharField(
                help_text="device:<uuid> that sent it, receipt, or server.", max_length=60
            ),
        ),
    ]
