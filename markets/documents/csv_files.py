"""A market's lists as CSV that a double click opens rightly, as statements do."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from markets.documents.contents import declaration_of, exhibitors_of
from markets.models import Market
from matricia.kit.cells import BYTE_ORDER_MARK, safe_cell


def exhibitors_csv(market: Market) -> bytes:
    """Who sells there, with SIREN."""
    header = ("Stand", "Nom légal", "Boutique", "SIREN", "TVA", "Ville")
    rows = [
        (row.stall, row.legal_name, row.shop, row.siren, row.regime, row.place)
        for row in exhibitors_of(market)
    ]
    return _csv([header, *rows])


def declaration_csv(market: Market) -> bytes:
    """What to copy into cerfa 13939."""
    return _csv([("Rubrique du formulaire", "À inscrire"), *declaration_of(market)])


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a byte order mark, semicolons, CRLF; no cell is taken for a formula."""
    text = io.StringIO()
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return text.getvalue().encode()
