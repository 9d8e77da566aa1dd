"""The loaders of one request: `info.context.loaders.shop.load(pk)`."""

from __future__ import annotations

from markets.loaders import MarketLoaders
from shops.loaders import ShopLoaders


class Loaders(ShopLoaders, MarketLoaders):
    """All rooms' loaders, each made on first use."""
