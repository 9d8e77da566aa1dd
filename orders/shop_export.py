"""What this room adds to the copy of a shop: its orders as a table, and how it delivers, wraps,
makes and reduces, which `restore_shop` brings back."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from typing import Any, Final

from orders.models import DeliveryOption, Dispatch, GiftWrap, MakingCapacity, ShopBreak, Voucher
from orders.order_table import order_rows
from shops.exporting.branches import LEFT_OUT, PRODUCT, SHOP, Branch, add_branches
from shops.exporting.csv_files import table_for_people
from shops.exporting.parts import FILES, ExportFile
from shops.models import Shop
from shops.services.restoring.checks import CHECKS
from shops.services.restoring.restoration import Restoration

_REQUEST: Final = frozenset({"request_id"})

add_branches(
    SHOP,
    [
        Branch(
            "deliveries",
            DeliveryOption,
            "shop",
            # Those with an end are a market's, and made with it.
            where={"until_day": None},
            left_out=_REQUEST,
        ),
        Branch("dispatch", Dispatch, "shop", single=True),
        Branch("breaks", ShopBreak, "shop", left_out=_REQUEST),
        Branch("gift_wrap", GiftWrap, "shop", single=True),
        Branch(
            "making_capacity",
            MakingCapacity,
            "shop",
            single=True,
            where={"product": None},
            left_out=frozenset({"product"}),
        ),
        Branch("vouchers", Voucher, "shop", left_out=_REQUEST),
    ],
)
add_branches(PRODUCT, [Branch("making_capacity", MakingCapacity, "product", single=True)])
LEFT_OUT.update(
    {
        "orders.CartLine": "customers' baskets",
        "orders.CartDelivery": "customers' baskets",
        "orders.CartGift": "customers' baskets",
        "orders.SellerOrder": "in orders.csv; an order cannot be made again",
        "orders.OrderLine": "in orders.csv; an order cannot be made again",
        "orders.PartCount": "counted by the database",
        "orders.MakingPlace": "of orders, which stay here",
        "orders.Order": "in orders.csv; the voucher it was bought with",
        "orders.Cart": "customers' baskets",
        "orders.Withdrawal": "of orders, which stay here",
        "orders.Conversation": "letters are also their customers'",
        "orders.Review": "their authors'",
    }
)


def _files(shop: Shop) -> Iterator[ExportFile]:
    yield ExportFile("orders.csv", lambda: table_for_people(order_rows(shop)))


def _voucher(restoration: Restoration, row: Voucher, told: Mapping[str, Any]) -> bool:
    """A code is somebody's alone, everywhere."""
    if not Voucher.objects.filter(code=row.code).exists():
        return True
    restoration.notices.append(f"There is a voucher {row.code} here already: it was left out.")
    return False


def _break(restoration: Restoration, row: ShopBreak, told: Mapping[str, Any]) -> bool:
    row.request_id = uuid.uuid4()  # a client's, and nothing that a copy tells
    return True


FILES.append(_files)
CHECKS[Voucher] = _voucher
CHECKS[ShopBreak] = _break
