"""A collection is made once, however often its form is sent; pages say what search engines show."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models

_SEO = models.JSONField(
    blank=True,
    db_default={},
    default=dict,
    help_text="Title and description for search engines, by language.",
)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("shops", "0022_picture_uploads")]
    operations: ClassVar = [
        migrations.AddField(
            "collection",
            "request_id",
            models.UUIDField(
                editable=False,
                help_text="Made by the client that created it.",
                null=True,
                unique=True,
            ),
        ),
        migrations.AddField("product", "seo", _SEO),
        migrations.AddField("shop", "seo", _SEO.clone()),
    ]
