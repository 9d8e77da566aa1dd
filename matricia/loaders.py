"""The loaders of one request: `info.context.loaders.shop.load(pk)`."""

from __future__ import annotations

from markets.loaders import MarketLoaders
from payments.loaders import PaymentLoaders
from shops.loaders import ShopLoaders


class Loaders(ShopLoaders, PaymentLoaders, MarketLoaders):
    """All rooms' loaders, each made on first use."""
