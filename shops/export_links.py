"""Addresses of copies of shops: signed, so that none can be made up; they open for the shop's
people alone, signed in, until the copy expires."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.conf import settings
from django.core import signing

from shops.models import ShopExport

_SALT: Final = "shops.export_links"


def export_path(export: ShopExport) -> str:
    """On this site."""
    return f"/documents/exports/{signing.Signer(salt=_SALT).sign(str(export.pk))}.zip"


def export_address(export: ShopExport) -> str:
    """As `export_path`, with our host."""
    return f"{settings.PUBLIC_URL}{export_path(export)}"


def export_in(token: str) -> UUID | None:
    """The id that `token` was signed for; None for one that is not ours."""
    try:
        return UUID(signing.Signer(salt=_SALT).unsign(token))
    except (signing.BadSignature, ValueError):
        return None
