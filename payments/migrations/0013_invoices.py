import django.db.models.deletion
import matricia.kit.clock
from django.db import migrations, models


TABLES = ["payments_invoice", "payments_invoicecontest"]
PROTECT = "\n".join(
    f"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON {table} "
    "FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();"
    for table in TABLES
)
UNDO = "\n".join(f"DROP TRIGGER append_only ON {table};" for table in TABLES)


class Migration(migrations.Migration):
    dependencies = [
        ("orders", "0007_terms_version"),
        ("payments", "0012_debts_of_markets"),
        ("shops", "0006_seller"),
    ]

    operations = [
        migrations.CreateModel(
            name="Invoice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("invoice", "invoice"), ("credit", "credit note")], max_length=8
                    ),
                ),
                ("sequence", models.PositiveIntegerField()),
                ("number", models.CharField(max_length=24, unique=True)),
                ("issued_at", models.DateTimeField(default=matricia.kit.clock.now)),
                (
                    "total",
                    models.PositiveIntegerField(
                        help_text="Cents, what the customer paid or gets back."
                    ),
                ),
                ("currency", models.CharField(max_length=3)),
                ("language", models.CharField(max_length=5)),
                ("content", models.JSONField()),
                ("digest", models.CharField(help_text="SHA-256 of the content.", max_length=64)),
                (
                    "mandate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="shops.billingmandate",
                    ),
                ),
                (
                    "original",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="credit_notes",
                        to="payments.invoice",
                    ),
                ),
                (
                    "refund",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="payments.refund",
                    ),
                ),
                (
                    "seller_order",
                    models.ForeignKey(
                        help_text="Whose part it bills.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orders.sellerorder",
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
            options={
                "ordering": ["shop", "sequence"],
            },
        ),
        migrations.CreateModel(
            name="InvoiceContest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.CharField(max_length=500)),
                ("contested_at", models.DateTimeField(default=matricia.kit.clock.now)),
                (
                    "invoice",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contest",
                        to="payments.invoice",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="InvoiceSeries",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "last",
                    models.PositiveIntegerField(
                        default=0, help_text="The last number that was drawn."
                    ),
                ),
                (
                    "shop",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="shops.shop",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="invoice",
            index=models.Index(fields=["shop", "-id"], name="payments_in_shop_id_aae7b7_idx"),
        ),
        migrations.AddConstraint(
            model_name="invoice",
            constraint=models.UniqueConstraint(
                fields=("shop", "sequence"), name="invoice_sequence_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="invoice",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "invoice")),
                fields=("seller_order",),
                name="one_invoice_per_part",
            ),
        ),
        migrations.AddConstraint(
            model_name="invoice",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "credit")),
                fields=("seller_order", "refund"),
                name="one_credit_note_per_refund",
            ),
        ),
        migrations.AddConstraint(
            model_name="invoice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "invoice"), ("original", None), ("refund", None)),
                    models.Q(
                        ("kind", "credit"), ("original__isnull", False), ("refund__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="credit_note_names_its_original",
            ),
        ),
        migrations.RunSQL(PROTECT, UNDO),
    ]
