"""A debt may be of a market's settlement: then it has no share."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("payments", "0011_card_readers")]

    operations = [
        migrations.AddField(
            model_name="debt",
            name="memo",
            field=models.CharField(
                blank=True,
                default="",
                help_text="Of a debt without a share: a settlement's number.",
                max_length=80,
            ),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="debt",
            name="share",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="debts",
                to="payments.share",
            ),
        ),
        migrations.AddConstraint(
            model_name="debt",
            constraint=models.CheckConstraint(
                condition=models.Q(share__isnull=False) | ~models.Q(memo=""),
                name="debt_of_something",
            ),
        ),
    ]
