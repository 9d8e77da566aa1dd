"""Designers by how far they are from a department: no location of a visitor is ever asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from shops.departments import Department, department_of_city, departments, kilometres
from shops.models import Shop
from shops.selectors import open_shops

MOST: Final = 24


@dataclass(frozen=True, slots=True)
class NearbyShop:
    """A shop, where it works, and about how many kilometres away that is."""

    shop: Shop
    department: Department
    distance: int


def department_of(shop: Shop) -> Department | None:
    """As she said it, else the one whose prefecture her city is; None abroad or unknown."""
    if shop.department:
        return departments().get(shop.department)
    return department_of_city(shop.city) if shop.country == "FR" else None


def shops_near(code: str) -> list[NearbyShop]:
    """Open shops, the nearest to the department `code` first, at most 24; none for no department.

    Reads every open shop: a programme has hundreds of designers, not millions.
    """
    here = departments().get(code)
    if here is None:
        return []
    placed = [(shop, department_of(shop)) for shop in open_shops()]
    found = [NearbyShop(shop, at, kilometres(here, at)) for shop, at in placed if at]
    found.sort(key=lambda row: (row.distance, row.shop.name, row.shop.pk))
    return found[:MOST]
