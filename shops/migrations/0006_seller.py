import django.db.models.deletion
import matricia.kit.clock
from django.conf import settings
from django.db import migrations, models


# Who signed may be forgotten with the account (a foreign key set to NULL): what was signed not.
PROTECT = """
CREATE FUNCTION refuse_rewriting_but_signer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (to_jsonb(OLD) - 'signed_by_id') = (to_jsonb(NEW) - 'signed_by_id') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON shops_billingmandate
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_but_signer();
"""
UNDO = """
DROP TRIGGER append_only ON shops_billingmandate;
DROP FUNCTION refuse_rewriting_but_signer();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("shops", "0005_facts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="BillingMandate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text_version", models.CharField(max_length=20)),
                ("text", models.TextField(help_text="As it was shown to her.")),
                ("digest", models.CharField(help_text="SHA-256 of the text.", max_length=64)),
                ("language", models.CharField(max_length=5)),
                ("signed_name", models.CharField(help_text="As she typed it.", max_length=120)),
                ("signed_at", models.DateTimeField(default=matricia.kit.clock.now)),
                (
                    "shop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="billing_mandates",
                        to="shops.shop",
                    ),
                ),
                (
                    "signed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="SellerIdentity",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("legal_name", models.CharField(max_length=160)),
                (
                    "legal_form",
                    models.CharField(
                        help_text="E.g. entrepreneur individuel, SASU.", max_length=80
                    ),
                ),
                ("siren", models.CharField(max_length=9)),
                (
                    "siret",
                    models.CharField(
                        help_text="SIREN and the number of the establishment.", max_length=14
                    ),
                ),
                (
                    "registration",
                    models.CharField(
                        blank=True,
                        help_text="Register and number, e.g. RCS Nanterre 732 829 320.",
                        max_length=120,
                    ),
                ),
                ("vat_number", models.CharField(blank=True, max_length=14)),
                ("street", models.CharField(max_length=255)),
                ("postcode", models.CharField(max_length=20)),
                ("city", models.CharField(max_length=120)),
                ("country", models.CharField(default="FR", max_length=2)),
                ("phone", models.CharField(max_length=40)),
                ("email", models.EmailField(max_length=254)),
                (
                    "idu",
                    models.CharField(
                        blank=True,
                        help_text="Of the textile EPR (C. env. L541-10-13).",
                        max_length=40,
                    ),
                ),
                ("mediator_name", models.CharField(blank=True, max_length=160)),
                ("mediator_address", models.CharField(blank=True, max_length=255)),
                ("mediator_site", models.URLField(blank=True)),
                ("updated_at", models.DateTimeField(default=matricia.kit.clock.now)),
                (
                    "shop",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="seller",
                        to="shops.shop",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="VatStatus",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "regime",
                    models.CharField(
                        choices=[
                            ("franchise", "exempt from VAT (art. 293 B of the CGI)"),
                            ("vat", "pays VAT"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "rate",
                    models.PositiveIntegerField(
                        default=0, help_text="Basis points contained in her prices; 0 in franchise."
                    ),
                ),
                ("since", models.DateField()),
                ("noted_at", models.DateTimeField(default=matricia.kit.clock.now)),
                (
                    "shop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="vat_statuses",
                        to="shops.shop",
                    ),
                ),
            ],
            options={
                "ordering": ["-since"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("shop", "since"), name="one_vat_status_per_day"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("rate", 0), ("regime", "franchise")),
                            models.Q(("rate__gt", 0), ("regime", "vat")),
                            _connector="OR",
                        ),
                        name="vat_rate_only_with_vat",
                    ),
                ],
            },
        ),
        migrations.RunSQL(PROTECT, UNDO),
    ]
