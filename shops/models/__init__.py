"""Who sells, and what."""

from __future__ import annotations

from shops.models.catalogue import PriceChange, Product, ProductEvent, Theme, Variant
from shops.models.facts import FactsSheet, ProductFacts, SizeGuide
from shops.models.imports import CatalogueImport, ImportProblem
from shops.models.pictures import ProductPicture
from shops.models.seller import BillingMandate, SellerIdentity, VatStatus
from shops.models.shop import Cohort, Shop, ShopMember
from shops.models.stock import Location, Reservation, StockLevel, StockMovement

__all__ = [
    "BillingMandate",
    "CatalogueImport",
    "Cohort",
    "FactsSheet",
    "ImportProblem",
    "Location",
    "PriceChange",
    "Product",
    "ProductEvent",
    "ProductFacts",
    "ProductPicture",
    "Reservation",
    "SellerIdentity",
    "Shop",
    "ShopMember",
    "SizeGuide",
    "StockLevel",
    "StockMovement",
    "Theme",
    "Variant",
    "VatStatus",
]
