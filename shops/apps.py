"""The shops room."""

from __future__ import annotations

from django.apps import AppConfig


class ShopsConfig(AppConfig):
    """The shops room."""

    name = "shops"

    def ready(self) -> None:
        """Say at which moments the catalogue speaks differently by itself."""
        from matricia.kit.answers.passing import passes
        from shops.price_history import WINDOW

        passes("shops_feature", "shown_until")
        # A price that has been asked for so long is no reduction any more.
        passes("shops_pricechange", "at", WINDOW)
        passes("shops_productevent", "at", WINDOW)
        passes("shops_product", "published_at", WINDOW)
