"""Keep what desks ask of all orders of a shop: when each part was paid on the web, and how many are
sold and done."""

from __future__ import annotations

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

from matricia.kit.tallies import KeepTally

#: Of an order that was paid at a till, the column stays empty.
FILL = """
UPDATE orders_sellerorder AS part SET sold_at = sale.paid_at
FROM orders_order AS sale WHERE sale.id = part.order_id AND sale.channel = 'web';
"""
#: Whoever writes the column, it says what the order says; and it follows the order.
KEEP = """
CREATE FUNCTION know_sale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.sold_at := (SELECT paid_at FROM orders_order WHERE id = NEW.order_id AND channel = 'web');
    RETURN NEW;
END $$;
CREATE TRIGGER know_sale_of_new BEFORE INSERT ON orders_sellerorder
FOR EACH ROW EXECUTE FUNCTION know_sale();
CREATE TRIGGER know_sale BEFORE UPDATE ON orders_sellerorder FOR EACH ROW
WHEN ((OLD.order_id, OLD.sold_at) IS DISTINCT FROM (NEW.order_id, NEW.sold_at))
EXECUTE FUNCTION know_sale();
CREATE FUNCTION tell_parts_of_sale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE orders_sellerorder SET sold_at = CASE NEW.channel WHEN 'web' THEN NEW.paid_at END
    WHERE order_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER tell_parts_of_sale AFTER UPDATE ON orders_order FOR EACH ROW
WHEN ((OLD.paid_at, OLD.channel) IS DISTINCT FROM (NEW.paid_at, NEW.channel))
EXECUTE FUNCTION tell_parts_of_sale();
"""
LEAVE = """
DROP TRIGGER tell_parts_of_sale ON orders_order;
DROP FUNCTION tell_parts_of_sale();
DROP TRIGGER know_sale ON orders_sellerorder;
DROP TRIGGER know_sale_of_new ON orders_sellerorder;
DROP FUNCTION know_sale();
"""
_SOLD = models.Q(sold_at__isnull=False)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("orders", "0017_desk"), ("shops", "0022_picture_uploads")]
    operations: ClassVar = [
        migrations.AddField(
            "sellerorder",
            "sold_at",
            models.DateTimeField(
                editable=False,
                help_text="Its order's `paid_at` if that is of the web; kept by the database.",
                null=True,
            ),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.RunSQL(KEEP, LEAVE),
        migrations.CreateModel(
            name="PartCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sold", models.BigIntegerField()),
                ("done", models.BigIntegerField()),
                (
                    "shop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="shops.shop",
                    ),
                ),
            ],
        ),
        KeepTally(
            "orders_sellerorder",
            "orders_partcount",
            "shop_id",
            {
                "sold": "(sold_at IS NOT NULL)::int",
                "done": "(sold_at IS NOT NULL AND state IN ('shipped', 'cancelled'))::int",
            },
        ),
        migrations.AddIndex(
            "sellerorder",
            models.Index("shop", "sold_at", condition=_SOLD, name="parts_of_shop_by_sale"),
        ),
        migrations.AddIndex(
            "sellerorder",
            models.Index("shop", models.F("id").desc(), condition=_SOLD, name="sold_parts_of_shop"),
        ),
        migrations.AddIndex(
            "orderline",
            models.Index(
                "seller_order",
                condition=models.Q(made_to_order=True),
                name="lines_made_to_order",
            ),
        ),
        migrations.AddIndex(
            "withdrawal",
            models.Index(
                "seller_order", condition=~models.Q(state="refunded"), name="open_withdrawals"
            ),
        ),
    ]
