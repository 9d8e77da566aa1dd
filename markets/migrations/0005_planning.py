from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("markets", "0004_tender_requests"),
    ]

    operations = [
        migrations.AddField(
            model_name="stall",
            name="invitation_sent_at",
            field=models.DateTimeField(blank=True, help_text="The mail.", null=True),
        ),
        migrations.AlterField(
            model_name="marketprice",
            name="price",
            field=models.PositiveIntegerField(help_text="Cents; empty: as everywhere.", null=True),
        ),
        migrations.AddConstraint(
            model_name="stall",
            constraint=models.UniqueConstraint(
                fields=("market", "column", "row"), name="one_stall_per_field"
            ),
        ),
    ]
