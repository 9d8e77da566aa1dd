"""From whom and to whom parcels go."""

from __future__ import annotations

from collections.abc import Sequence

from orders.carriers.interface import Address, Consignment
from orders.models import SellerOrder
from shops.models import Shop


def sender_of(shop: Shop) -> Address:
    """The business behind the shop once it has said who it is, else what its page says. Read the
    shop with its seller."""
    seller = getattr(shop, "seller", None)
    if seller is None:
        return Address(shop.name, "", "", shop.city, "FR", company=shop.name)
    return Address(
        name=seller.legal_name,
        street=seller.street,
        postcode=seller.postcode,
        city=seller.city,
        country=seller.country,
        company=shop.name,
        phone=seller.phone,
        email=seller.email,
    )


def recipient_of(part: SellerOrder) -> Address:
    """Its buyer, as she typed it."""
    order = part.order
    return Address(
        name=order.name,
        street=order.street,
        postcode=order.postcode,
        city=order.city,
        country=order.country,
        phone=order.phone,
        email=order.email,
    )


def consignments_of(parts: Sequence[SellerOrder]) -> list[Consignment]:
    """A parcel of each, read with its order and the seller of its shop."""
    return [
        Consignment(
            reference=part.number,
            sender=sender_of(part.shop),
            recipient=recipient_of(part),
            grams=part.weight_grams,
            language=part.order.language,
        )
        for part in parts
    ]


def lines_of(address: Address, *, home: str = "FR") -> list[str]:
    """As it is written on a parcel: the country in capitals, and only where it goes abroad."""
    town = f"{address.postcode} {address.city}".strip()
    abroad = "" if address.country == home else address.country
    return [line for line in (address.name, address.street, town, abroad) if line]
