from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("shops", "0014_ratings"),
    ]

    operations = [
        migrations.AddField(
            "claim",
            "version",
            models.PositiveIntegerField(
                db_default=1,
                default=1,
                help_text="Grows with every change of its words, end and proofs.",
            ),
        ),
        migrations.AddField(
            "claim",
            "approved_version",
            models.PositiveIntegerField(
                blank=True, help_text="What its reviewer has read.", null=True
            ),
        ),
        migrations.RunSQL(
            "UPDATE shops_claim SET approved_version = version WHERE state = 'approved'",
            migrations.RunSQL.noop,
        ),
        migrations.AddConstraint(
            "claim",
            models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "approved"), _negated=True),
                    ("approved_version", models.F("version")),
                    _connector="OR",
                ),
                name="approved_as_read",
            ),
        ),
        migrations.AddField(
            "favourite",
            "stock",
            models.CharField(
                blank=True,
                choices=[("enough", "there"), ("low", "nearly gone"), ("gone", "sold out")],
                db_default="",
                default="",
                help_text="As it was when she was last told; empty: not looked at yet.",
                max_length=6,
            ),
        ),
        migrations.CreateModel(
            name="Letter",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("sent_at", models.DateTimeField()),
            ],
        ),
    ]
