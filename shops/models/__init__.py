"""Who sells, and what."""

from __future__ import annotations

from shops.models.catalogue import PriceChange, Product, ProductEvent, Theme, Variant
from shops.models.imports import CatalogueImport, ImportProblem
from shops.models.pictures import ProductPicture
from shops.models.shop import Cohort, Shop, ShopMember
from shops.models.stock import Location, Reservation, StockLevel, StockMovement

__all__ = [
    "CatalogueImport",
    "Cohort",
    "ImportProblem",
    "Location",
    "PriceChange",
    "Product",
    "ProductEvent",
    "ProductPicture",
    "Reservation",
    "Shop",
    "ShopMember",
    "StockLevel",
    "StockMovement",
    "Theme",
    "Variant",
]
