"""markets/receipts.py"""

from __future__ import annotations

from urllib.parse import unquote

import segno

from markets.models import TillSale
from markets.receipts import receipt_qr, receipt_url


def test_a_receipt_has_an_address_of_its_own(settings):
    settings.PUBLIC_URL = "https://matricia.example"

    assert (
        receipt_url(TillSale(receipt_token="tok-en")) == "https://matricia.example/receipt/tok-en"
    )


def test_the_code_is_a_picture_of_the_address_with_its_quiet_zone(settings):
    settings.PUBLIC_URL = "https://matricia.example"
    sale = TillSale(receipt_token="t" * 43)

    picture = unquote(receipt_qr(sale))

    modules = segno.make_qr(receipt_url(sale), error="m").symbol_size(border=4)[0]
    assert picture.startswith("data:image/svg+xml")
    assert f"viewBox='0 0 {modules} {modules}'" in picture
    assert "fill='#fff'" in picture
