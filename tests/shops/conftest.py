"""Fixtures of the shops room's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.shops.picture_server import picture_server
from tests.shops.push_server import push_server

SHOPIFY = Path(__file__).resolve().parents[3] / "shared" / "data" / "shopify"


@pytest.fixture
def export():
    """`export("fashion.csv")` → the path of a real Shopify export; skips where there is none."""

    def _export(name: str) -> Path:
        path = SHOPIFY / name
        if not path.exists():
            pytest.skip(f"the private export {name} is not on this machine")
        return path

    return _export


@pytest.fixture
def pictures_elsewhere(settings):
    """A picture server at an address that is allowed as if it were public."""
    settings.PRIVATE_PICTURE_ADDRESSES = frozenset({"127.0.0.1"})
    with picture_server() as server:
        yield server


@pytest.fixture
def push_service(settings):
    """A push service at an address that is allowed as if it were public, and a key of ours."""
    settings.PRIVATE_PUSH_ADDRESSES = frozenset({"127.0.0.1"})
    settings.VAPID_PRIVATE_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI"
    with push_server() as server:
        yield server
