"""Where pieces are sent back to."""

from __future__ import annotations

from shops.models import Shop


def return_address(shop: Shop) -> list[str]:
    """Lines of an address, the shop's name first: of the business behind it once she has given it,
    else what her page says. Read the shop with its seller."""
    seller = getattr(shop, "seller", None)
    if seller is None:
        return [line for line in (shop.name, shop.city) if line]
    lines = [shop.name]
    if seller.legal_name != shop.name:
        lines.append(seller.legal_name)
    return [*lines, seller.street, f"{seller.postcode} {seller.city}", seller.country]
