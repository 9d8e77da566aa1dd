"""A manual entry says why it was rejected, what it is about, and is decided by somebody."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("payments", "0006_checkpoints_by_moment"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.AddField(
            "manualentry",
            "decision_note",
            models.CharField(blank=True, help_text="Why it was rejected.", max_length=200),
        ),
        migrations.AddField(
            "manualentry",
            "debt",
            models.ForeignKey(
                help_text="The debt that it settles.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="manual_entries",
                to="payments.debt",
            ),
        ),
        migrations.AddField(
            "manualentry",
            "refund",
            models.ForeignKey(
                help_text="The failed refund that was paid by bank transfer instead.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="manual_entries",
                to="payments.refund",
            ),
        ),
        migrations.AddConstraint(
            "manualentry",
            models.CheckConstraint(
                condition=models.Q(state="proposed", decided_by=None, entry=None)
                | models.Q(state="approved", decided_by__isnull=False, entry__isnull=False)
                | models.Q(state="rejected", decided_by__isnull=False, entry=None),
                name="manual_entry_decided_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            "manualentry",
            models.CheckConstraint(
                condition=models.Q(debt=None) | models.Q(refund=None),
                name="manual_entry_about_one_thing",
            ),
        ),
    ]
