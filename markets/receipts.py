"""Where a receipt is read, and the square code that leads there."""

from __future__ import annotations

from django.conf import settings

from markets.models import TillSale
from markets.qr import qr_of


def receipt_url(sale: TillSale) -> str:
    """The address of the receipt's page."""
    return f"{settings.PUBLIC_URL}/receipt/{sale.receipt_token}"


def receipt_qr(sale: TillSale) -> str:
    """The address as a QR code, see `qr_of`."""
    return qr_of(receipt_url(sale))
