"""What a designer chooses for her storefront: sections, letters, logo, featured pieces."""

from __future__ import annotations

from typing import ClassVar

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

from matricia.kit.answers.watching import Watch

MASTER = "The whole photograph, to cut from."
CROP = "Left, top, width, height in ten-thousandths of the master; empty: the whole."


class Migration(migrations.Migration):
    dependencies: ClassVar = [("shops", "0026_notices")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="ShopLook",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "face",
                    models.CharField(
                        choices=[
                            ("bricolage", "Bricolage Grotesque"),
                            ("instrument", "Instrument Sans"),
                            ("italic", "Instrument Sans Italic"),
                        ],
                        default="bricolage",
                        max_length=12,
                    ),
                ),
                (
                    "sections",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("featured", "featured pieces"),
                                ("story", "story"),
                                ("collections", "collections"),
                                ("new", "new pieces"),
                                ("pieces", "all pieces"),
                                ("markets", "markets"),
                                ("reviews", "reviews"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        help_text="Those that are shown, in order; empty: the house's.",
                        size=None,
                    ),
                ),
                ("logo", models.ImageField(blank=True, upload_to="shops/logos")),
                ("logo_width", models.PositiveIntegerField(default=0)),
                ("logo_height", models.PositiveIntegerField(default=0)),
                (
                    "logo_widths",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveIntegerField(),
                        blank=True,
                        default=list,
                        help_text="Of the renditions.",
                        size=None,
                    ),
                ),
                (
                    "logo_master",
                    models.CharField(blank=True, help_text=MASTER, max_length=255),
                ),
                (
                    "logo_crop",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(),
                        blank=True,
                        default=list,
                        help_text=CROP,
                        size=None,
                    ),
                ),
                (
                    "banner_master",
                    models.CharField(blank=True, help_text=MASTER, max_length=255),
                ),
                (
                    "banner_crop",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(),
                        blank=True,
                        default=list,
                        help_text=CROP,
                        size=None,
                    ),
                ),
                (
                    "has_avif",
                    models.BooleanField(
                        default=True,
                        help_text="Logo and banner lie there as AVIF, too, where they are hers.",
                    ),
                ),
                (
                    "shop",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="look",
                        to="shops.shop",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FeaturedPiece",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "product",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="shops.product",
                    ),
                ),
                (
                    "shop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="featured",
                        to="shops.shop",
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("shop", "product"), name="piece_once_featured")
                ],
            },
        ),
        Watch("shops_shoplook", "shops_featuredpiece"),
    ]
