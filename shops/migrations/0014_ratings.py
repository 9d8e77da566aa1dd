"""What reviews come to, per product."""

from __future__ import annotations

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shops", "0013_reports")]

    operations = [
        migrations.CreateModel(
            name="ProductRating",
            fields=[
                (
                    "product",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="rating",
                        serialize=False,
                        to="shops.product",
                    ),
                ),
                (
                    "stars",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveIntegerField(),
                        help_text="How many gave one star, …, five.",
                        size=5,
                    ),
                ),
                (
                    "fits",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveIntegerField(),
                        help_text="How many find that it runs small, true to size, large.",
                        size=3,
                    ),
                ),
            ],
        ),
    ]
