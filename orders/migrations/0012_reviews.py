"""Reviews, whose word a delivery is, and who wants no mail that asks for a review."""

from __future__ import annotations

import django.db.models.deletion
import matricia.kit.clock
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("orders", "0011_conversations"),
        ("shops", "0014_ratings"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RefusedReviewMail",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "digest",
                    models.CharField(
                        help_text="SHA-256 of the address.", max_length=64, unique=True
                    ),
                ),
                ("since", models.DateTimeField(default=matricia.kit.clock.now)),
            ],
        ),
        migrations.AddField(
            model_name="order",
            name="reviews_asked_at",
            field=models.DateTimeField(help_text="When the mail was sent.", null=True),
        ),
        migrations.AddField(
            model_name="parcel",
            name="delivered_says",
            field=models.CharField(
                choices=[
                    ("carrier", "the carrier"),
                    ("designer", "the designer"),
                    ("buyer", "the buyer"),
                ],
                db_default="carrier",
                default="carrier",
                help_text="Whose word `delivered_on` is.",
                max_length=8,
            ),
        ),
        migrations.AlterField(
            model_name="parcel",
            name="delivered_on",
            field=models.DateField(null=True),
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("shown", "shown"), ("hidden", "hidden")],
                        default="shown",
                        max_length=10,
                    ),
                ),
                ("stars", models.PositiveSmallIntegerField(help_text="1 to 5.")),
                (
                    "fit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("small", "runs small"),
                            ("true", "true to size"),
                            ("large", "runs large"),
                        ],
                        max_length=5,
                    ),
                ),
                (
                    "text",
                    models.TextField(blank=True, help_text="Plain, at most 3,000 characters."),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("fr", "français"), ("en", "English"), ("ar", "العربية")],
                        help_text="Of the text, as its author says.",
                        max_length=2,
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        blank=True, help_text="Shown; empty: “a customer”.", max_length=60
                    ),
                ),
                ("bought_on", models.DateField(help_text="Shown beside it (C. conso. D111-17).")),
                ("written_at", models.DateTimeField(default=matricia.kit.clock.now)),
                ("edited_at", models.DateTimeField(null=True)),
                (
                    "hidden_because",
                    models.CharField(blank=True, help_text="Told to its author.", max_length=500),
                ),
                (
                    "author_told_at",
                    models.DateTimeField(help_text="When the mail was sent.", null=True),
                ),
                (
                    "answer",
                    models.TextField(
                        blank=True, help_text="The designer's, once, shown to everybody."
                    ),
                ),
                ("answered_at", models.DateTimeField(null=True)),
                (
                    "line",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="review",
                        to="orders.orderline",
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="shops.product",
                    ),
                ),
                (
                    "shop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="shops.shop",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ReviewEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("from_state", models.CharField(max_length=10)),
                ("to_state", models.CharField(max_length=10)),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("at", models.DateTimeField(default=matricia.kit.clock.now)),
                (
                    "actor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="events",
                        to="orders.review",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="ReviewPicture",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file", models.ImageField(upload_to="reviews/%Y/%m")),
                ("width", models.PositiveIntegerField()),
                ("height", models.PositiveIntegerField()),
                ("widths", models.JSONField(help_text="Of the renditions, in pixels.")),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pictures",
                        to="orders.review",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.AddIndex(
            model_name="review",
            index=models.Index(
                fields=["product", "state", "-written_at", "-id"], name="reviews_of_product"
            ),
        ),
        migrations.AddIndex(
            model_name="review",
            index=models.Index(
                fields=["shop", "state", "-written_at", "-id"], name="reviews_of_shop"
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(("stars__range", (1, 5))), name="review_stars"
            ),
        ),
    ]
