import django.contrib.postgres.fields
import django.db.models.deletion
import matricia.kit.clock
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("shops", "0004_cohorts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SizeGuide",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120)),
                (
                    "columns",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        default=list,
                        help_text="What is measured.",
                        size=None,
                    ),
                ),
                (
                    "rows",
                    models.JSONField(
                        default=list, help_text="[{size, values: one for each column}]."
                    ),
                ),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "shop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="size_guides",
                        to="shops.shop",
                    ),
                ),
            ],
            options={
                "ordering": ["name", "id"],
            },
        ),
        migrations.CreateModel(
            name="ProductFacts",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "composition",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="[{part, fibres: [{fibre, percent, recycled}]}], fibres of shops.fibres.",
                    ),
                ),
                (
                    "care",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "woven_in",
                    models.CharField(blank=True, help_text="Country, ISO 3166.", max_length=2),
                ),
                ("dyed_in", models.CharField(blank=True, max_length=2)),
                ("made_in", models.CharField(blank=True, max_length=2)),
                ("weight_grams", models.PositiveIntegerField(default=0)),
                ("has_animal_parts", models.BooleanField(default=False)),
                ("warnings", models.JSONField(blank=True, default=dict, help_text="By language.")),
                ("manufacturer_name", models.CharField(blank=True, max_length=160)),
                ("manufacturer_address", models.CharField(blank=True, max_length=400)),
                ("manufacturer_email", models.EmailField(blank=True, max_length=254)),
                (
                    "version",
                    models.PositiveIntegerField(default=1, help_text="Grows with every edit."),
                ),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "product",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="facts",
                        to="shops.product",
                    ),
                ),
                (
                    "size_guide",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="used_by",
                        to="shops.sizeguide",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "product facts",
            },
        ),
        migrations.CreateModel(
            name="FactsSheet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField()),
                ("sheet", models.JSONField()),
                ("at", models.DateTimeField(default=matricia.kit.clock.now)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="facts_sheets",
                        to="shops.product",
                    ),
                ),
            ],
            options={
                "ordering": ["-version"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("product", "version"), name="one_sheet_per_version"
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="sizeguide",
            constraint=models.UniqueConstraint(fields=("shop", "name"), name="size_guide_name"),
        ),
    ]
