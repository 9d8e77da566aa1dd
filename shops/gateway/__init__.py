"""Strangers' servers: pictures that are fetched, push services that are handed messages."""

from __future__ import annotations

from shops.gateway.pictures import fetch
from shops.gateway.places import NotFetched

__all__ = ["NotFetched", "fetch"]
