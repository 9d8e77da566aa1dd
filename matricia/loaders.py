"""The loaders of one request: `info.context.loaders.shop.load(pk)`."""

from __future__ import annotations

from markets.loaders import MarketLoaders
from payments.loaders import PaymentLoaders
from shops.claim_loaders import ClaimLoaders
from shops.home_loaders import HomeLoaders
from shops.loaders import ShopLoaders
from shops.look_loaders import LookLoaders


class Loaders(ShopLoaders, ClaimLoaders, HomeLoaders, LookLoaders, PaymentLoaders, MarketLoaders):
    """All rooms' loaders, each made on first use."""
