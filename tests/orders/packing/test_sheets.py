"""What packing slips and labels say."""

from __future__ import annotations

import pytest

from orders.models import SellerOrder
from orders.packing.formats import FORMATS
from orders.packing.sheets import labels_sheet, slips_sheet
from orders.services.ship_seller_order import ship_seller_order
from tests.factories.orders import cart_with, paid_order, part_of
from tests.factories.sellers import billable
from tests.factories.shops import ProductFactory, variant_in_stock

pytestmark = pytest.mark.django_db


def part_with_three():
    product = ProductFactory(title="Robe Alma")
    billable(product.shop)
    variant = variant_in_stock(product=product, on_hand=5)
    part = part_of(paid_order(cart_with((variant, 3)), language="en"))
    return SellerOrder.objects.select_related("order", "shop__seller").get(pk=part.pk)


def test_a_slip_names_pieces_and_no_price():
    part = part_with_three()

    [slip] = slips_sheet([part], "fr")["slips"]

    [row] = slip["rows"]
    assert (row[0].split(" – ")[0], row[2]) == ("Robe Alma", "3")
    assert (slip["title"], slip["number"]) == ("In this parcel", part.number)
    assert slip["to"] == ["Ann Martin", "3 rue des Lilas", "93100 Montreuil"]
    assert "€" not in str(slip)
    assert slip["note"] == ""


def test_a_slip_leaves_out_what_has_left_and_says_so():
    part = part_with_three()
    line = part.lines.get()
    ship_seller_order(
        part, actor=None, carrier="UPS", tracking_number="1Z999", pieces={str(line.pk): 1}
    )

    [slip] = slips_sheet([part], "en")["slips"]

    assert slip["rows"][0][2] == "2"
    assert slip["note"] != ""


def test_a_label_bears_both_addresses_and_skips_used_places():
    part = part_with_three()

    sheet = labels_sheet([part], FORMATS["a4"], "en", skip=5)

    assert sheet["skip"] == 1
    [label] = sheet["labels"]
    assert label["recipient"] == ["Ann Martin", "3 rue des Lilas", "93100 Montreuil"]
    assert label["sender"][0] == part.shop.name
    assert label["sender"][1] == part.shop.seller.street
