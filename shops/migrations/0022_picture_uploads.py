"""Pictures come in parts, can be cut without being lost, and have AVIF renditions."""

from __future__ import annotations

import uuid
from typing import ClassVar

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import matricia.kit.clock


class Migration(migrations.Migration):
    dependencies: ClassVar = [("shops", "0021_designers_imports")]
    operations: ClassVar = [
        migrations.AddField(
            model_name="productpicture",
            name="has_avif",
            field=models.BooleanField(
                db_default=False, default=False, help_text="Each rendition lies there as AVIF, too."
            ),
        ),
        migrations.AddField(
            model_name="productpicture",
            name="master",
            field=models.CharField(
                blank=True,
                db_default="",
                default="",
                help_text="The whole photograph, larger, to cut from; "
                "empty: the widest rendition is it.",
                max_length=255,
            ),
        ),
        migrations.AddField(
            model_name="productpicture",
            name="crop",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.PositiveSmallIntegerField(),
                blank=True,
                db_default=[],
                default=list,
                help_text="Left, top, width, height in ten-thousandths of the master; "
                "empty: the whole.",
                size=None,
            ),
        ),
        migrations.CreateModel(
            name="PictureUpload",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False),
                ),
                (
                    "size",
                    models.PositiveIntegerField(help_text="Of the whole file, in bytes."),
                ),
                (
                    "s3_name",
                    models.CharField(
                        blank=True, help_text="Sent to S3 by the browser.", max_length=255
                    ),
                ),
                (
                    "s3_upload",
                    models.CharField(blank=True, help_text="S3's own id of it.", max_length=1024),
                ),
                (
                    "began_at",
                    models.DateTimeField(db_index=True, default=matricia.kit.clock.now),
                ),
                (
                    "picture",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="shops.productpicture",
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="shops.product",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PicturePart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("offset", models.PositiveIntegerField()),
                ("content", models.BinaryField()),
                (
                    "upload",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="shops.pictureupload",
                    ),
                ),
            ],
            options={"ordering": ["offset"]},
        ),
        migrations.AddConstraint(
            model_name="picturepart",
            constraint=models.UniqueConstraint(
                fields=("upload", "offset"), name="one_picture_part"
            ),
        ),
    ]
