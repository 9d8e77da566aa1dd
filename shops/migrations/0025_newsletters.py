"""Newsletters of shops; that a page offers one is shown to everybody."""

from __future__ import annotations

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import matricia.kit.clock
from matricia.kit.answers.watching import Watch


class Migration(migrations.Migration):
    dependencies: ClassVar = [("answers", "0001_initial"), ("shops", "0024_team")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="Newsletter",
            fields=[
                (
                    "shop",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="newsletter",
                        serialize=False,
                        to="shops.shop",
                    ),
                ),
                ("is_open", models.BooleanField()),
            ],
        ),
        migrations.CreateModel(
            name="NewsletterReader",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("email", models.EmailField(help_text="In small letters.", max_length=254)),
                (
                    "language",
                    models.CharField(help_text="That she was asked in.", max_length=5),
                ),
                ("asked_at", models.DateTimeField(default=matricia.kit.clock.now)),
                (
                    "mailed_at",
                    models.DateTimeField(help_text="When she was asked to confirm.", null=True),
                ),
                ("confirmed_at", models.DateTimeField(null=True)),
                (
                    "wording",
                    models.CharField(blank=True, help_text="Version of the words.", max_length=10),
                ),
                (
                    "words",
                    models.TextField(blank=True, help_text="What she agreed to, as she read it."),
                ),
                (
                    "ended_at",
                    models.DateTimeField(
                        help_text="When she took it back, or was removed.", null=True
                    ),
                ),
                (
                    "shop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="newsletter_readers",
                        to="shops.shop",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["email"], name="newsletters_by_reader"),
                    models.Index(
                        condition=models.Q(("confirmed_at__isnull", False), ("ended_at", None)),
                        fields=["shop", "-confirmed_at", "-id"],
                        name="newsletter_readers",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("shop", "email"),
                        name="reads_once",
                    )
                ],
            },
        ),
        Watch("shops_newsletter"),
    ]
