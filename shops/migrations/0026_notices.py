"""Who hears of what, how and when. Mails about pieces that run low are each one's choice now."""

import uuid
from datetime import time

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import matricia.kit.clock

SUBJECTS = [("orders", "Orders"), ("stock", "Stock and pieces"), ("money", "Money")]


def keep_silence(apps, schema_editor):
    """Where a shop wanted no mail about its stock, none of its people gets one."""
    silent = apps.get_model("shops", "StockWatch").objects.filter(sends_mail=False)
    members = apps.get_model("shops", "ShopMember").objects.filter(shop__in=silent.values("shop"))
    choice = apps.get_model("shops", "NoticeChoice")
    choice.objects.bulk_create(
        choice(user_id=row.user_id, shop_id=row.shop_id, subject="stock", by_mail=False)
        for row in members.iterator()
    )


class Migration(migrations.Migration):
    dependencies = [
        ("shops", "0025_newsletters"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PushDevice",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ("endpoint", models.CharField(max_length=1000, unique=True)),
                ("p256dh", models.CharField(max_length=90)),
                ("auth", models.CharField(max_length=30)),
                (
                    "label",
                    models.CharField(help_text="As its browser calls itself.", max_length=60),
                ),
                ("added_at", models.DateTimeField(default=matricia.kit.clock.now)),
                ("ends_at", models.DateTimeField(help_text="With its session.")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="push_devices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["user", "ends_at"], name="shops_pushd_user_id_3293a0_idx")
                ],
            },
        ),
        migrations.CreateModel(
            name="PushMessage",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ("title", models.CharField(max_length=120)),
                ("body", models.CharField(max_length=200)),
                ("path", models.CharField(max_length=200)),
                (
                    "tag",
                    models.CharField(
                        help_text="A later one with the same tag replaces it.", max_length=80
                    ),
                ),
                ("at", models.DateTimeField(db_index=True, default=matricia.kit.clock.now)),
                (
                    "device",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="shops.pushdevice",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="QuietHours",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("is_on", models.BooleanField(default=True)),
                ("starts", models.TimeField(default=time(21))),
                ("ends", models.TimeField(default=time(8))),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="quiet_hours",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="HeldNotice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subject", models.CharField(choices=SUBJECTS, max_length=6)),
                (
                    "key",
                    models.CharField(
                        help_text="Of what happened: again is the same notice.", max_length=80
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("path", models.CharField(help_text="Of the page about it.", max_length=200)),
                ("by_mail", models.BooleanField()),
                ("by_push", models.BooleanField()),
                ("at", models.DateTimeField(default=matricia.kit.clock.now)),
                ("due_at", models.DateTimeField(db_index=True)),
                (
                    "shop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="shops.shop",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("user", "key"), name="one_held_notice")
                ],
            },
        ),
        migrations.CreateModel(
            name="NoticeChoice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subject", models.CharField(choices=SUBJECTS, max_length=6)),
                ("by_mail", models.BooleanField(default=True)),
                (
                    "by_push",
                    models.BooleanField(default=True, help_text="On the devices she has added."),
                ),
                (
                    "shop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="shops.shop",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "shop", "subject"), name="one_notice_choice"
                    )
                ],
            },
        ),
        migrations.RunPython(keep_silence, migrations.RunPython.noop),
        migrations.RemoveField(model_name="stockwatch", name="sends_mail"),
    ]
