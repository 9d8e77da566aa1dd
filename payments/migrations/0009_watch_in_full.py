"""What a booking has to agree with, entries without one, and since when a job is known."""

from django.db import migrations, models

import matricia.kit.clock


class Migration(migrations.Migration):
    dependencies = [("payments", "0008_disputes_and_former_accounts")]
    operations = [
        migrations.AddField(
            "jobrun",
            "known_since",
            models.DateTimeField(default=matricia.kit.clock.now),
        ),
        migrations.AddField(
            "reconciliation",
            "unbooked",
            models.JSONField(
                default=dict,
                help_text="Entries that Stripe has no booking for: cents by reference.",
            ),
        ),
        migrations.AddField(
            "stripebooking",
            "reference",
            models.CharField(
                blank=True,
                default="",
                help_text="The entry of the books it has to agree with.",
                max_length=300,
            ),
            preserve_default=False,
        ),
        migrations.AddIndex(
            "stripebooking",
            models.Index(fields=["reference"], name="bookings_by_reference"),
        ),
    ]
