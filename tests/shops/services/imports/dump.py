"""All rows that an import may touch, to compare before with after."""

from __future__ import annotations

from typing import Any

from shops.models import (
    Location,
    PieceCount,
    Product,
    ProductEvent,
    ProductFacts,
    ProductPicture,
    Shop,
    StockLevel,
    StockMovement,
    Variant,
    VariantFacet,
)

TABLES = (
    *(Shop, Location, Product, Variant, StockLevel, StockMovement, ProductPicture),
    *(ProductEvent, ProductFacts, VariantFacet, PieceCount, Product.themes.through),
)
#: What only ever grows: the counter that editors are told apart by, and when a row was written.
GROWING = ("version", "updated_at")


def dump() -> dict[str, list[dict[str, Any]]]:
    """Every column of every row, by table; `PriceChange` apart: it is history."""
    return {
        model.__name__: [
            {column: value for column, value in row.items() if column not in GROWING}
            for row in model._default_manager.order_by("pk").values()
        ]
        for model in TABLES
    }
