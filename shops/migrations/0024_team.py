"""A shop has owners and helpers with rights. Whoever runs one today owns it."""

from __future__ import annotations

import uuid
from typing import ClassVar

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import matricia.kit.clock

_RIGHT = models.CharField(
    choices=[
        ("products", "products, stock and the shop's look"),
        ("orders", "orders, parcels, messages, returns and reviews"),
        ("money", "reading money, figures and statements"),
    ],
    max_length=8,
)
_RIGHTS = ["products", "orders", "money"]


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("shops", "0023_collections_and_seo"),
    ]
    operations: ClassVar = [
        migrations.AddField(
            model_name="shopmember",
            name="is_owner",
            field=models.BooleanField(
                default=True, help_text="May do everything, alone or with others."
            ),
        ),
        migrations.AlterField(
            model_name="shopmember",
            name="is_owner",
            field=models.BooleanField(
                default=False, help_text="May do everything, alone or with others."
            ),
        ),
        migrations.AddField(
            model_name="shopmember",
            name="rights",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=_RIGHT, blank=True, default=list, size=None
            ),
        ),
        migrations.AddConstraint(
            model_name="shopmember",
            constraint=models.CheckConstraint(
                condition=models.Q(is_owner=True, rights=[])
                | models.Q(is_owner=False) & ~models.Q(rights=[]),
                name="member_owns_or_helps",
            ),
        ),
        migrations.AddConstraint(
            model_name="shopmember",
            constraint=models.CheckConstraint(
                condition=models.Q(rights__contained_by=_RIGHTS), name="member_rights_known"
            ),
        ),
        migrations.CreateModel(
            name="TeamInvitation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Made by the client.",
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("email", models.EmailField(help_text="Lower case.", max_length=254)),
                (
                    "language",
                    models.CharField(
                        choices=[("fr", "français"), ("en", "English"), ("ar", "العربية")],
                        default="fr",
                        help_text="Of her mail.",
                        max_length=2,
                    ),
                ),
                (
                    "rights",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=_RIGHT, blank=True, default=list, size=None
                    ),
                ),
                (
                    "invited_at",
                    models.DateTimeField(
                        default=matricia.kit.clock.now, help_text="Her link holds for a while."
                    ),
                ),
                ("mailed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "invited_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "shop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="shops.shop",
                    ),
                ),
            ],
            options={"ordering": ["invited_at", "pk"]},
        ),
        migrations.AddConstraint(
            model_name="teaminvitation",
            constraint=models.UniqueConstraint(
                fields=("shop", "email"), name="one_team_invitation"
            ),
        ),
        migrations.AddConstraint(
            model_name="teaminvitation",
            constraint=models.CheckConstraint(
                condition=models.Q(rights__contained_by=_RIGHTS) & ~models.Q(rights=[]),
                name="invited_rights_known",
            ),
        ),
    ]
