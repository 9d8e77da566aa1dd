"""Where a receipt is read, and the square code that leads there."""

from __future__ import annotations

import segno
from django.conf import settings

from markets.models import TillSale

QUIET_ZONE = 4  # modules of white around the code, as ISO/IEC 18004 asks


def receipt_url(sale: TillSale) -> str:
    """The address of the receipt's page."""
    return f"{settings.PUBLIC_URL}/receipt/{sale.receipt_token}"


def receipt_qr(sale: TillSale) -> str:
    """The address as a QR code: an SVG picture in a `data:` address, dark on white.

    White whatever the page's theme: many phones do not read an inverted code.
    """
    code = segno.make_qr(receipt_url(sale), error="m")
    return code.svg_data_uri(
        border=QUIET_ZONE,
        dark="#000",
        light="#fff",
        omitsize=True,  # a viewBox instead: the page says how large
        svgclass=None,
        lineclass=None,
    )
