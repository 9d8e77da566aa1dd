"""All settlements of a market as CSV that a double click opens rightly in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from markets.models import Settlement
from markets.settling.content import SettlementContent
from markets.states import SettlementPaid
from matricia.kit import clock
from matricia.kit.cells import BYTE_ORDER_MARK, safe_cell
from matricia.kit.money import EUR
from payments.statements.amounts import AmountFormat

_AMOUNTS: Final = (
    "cash",
    "card",
    "qr",
    "own_terminal",
    "gross",
    "refunds",
    "commission",
    "commission_vat",
    "fee",
    "net",
    "by_card",
    "by_hand",
)


def settlements_csv(settlements: Iterable[Settlement], language: str) -> bytes:
    """UTF-8 with a byte order mark, semicolons, CRLF; ISO dates of Paris; amounts in euros with the
    decimal mark of the language."""
    with override(language):
        text = io.StringIO()
        text.write(BYTE_ORDER_MARK)
        rows = csv.writer(text, delimiter=";", lineterminator="\r\n")
        rows.writerow(_header())
        rows.writerows(_rows(settlements))
    return text.getvalue().encode()


def _header() -> list[str]:
    return [
        _("Number"),
        _("Stall"),
        _("Shop"),
        _("Seller"),
        _("SIREN"),
        _("Tickets"),
        _("Cash"),
        _("Card"),
        _("On the customer's phone"),
        _("Another terminal"),
        _("Sold, refunds taken off"),
        _("of which refunds"),
        _("Commission"),
        _("of which VAT"),
        _("Stall fee"),
        _("Hers"),
        _("of it by Stripe"),
        _("of it by hand"),
        _("Paid"),
        _("Date"),
    ]


def _rows(settlements: Iterable[Settlement]) -> Iterator[list[str]]:
    amounts = AmountFormat.of(EUR)
    for row in settlements:
        content = SettlementContent.from_json(row.content)
        yield [
            safe_cell(row.number),
            safe_cell(content.stall),
            safe_cell(content.shop),
            safe_cell(content.legal_name),
            content.siren,
            str(row.tickets),
            *(amounts.plain(getattr(row, name)) for name in _AMOUNTS),
            str(SettlementPaid(row.paid_how).label) if row.paid_how else "",
            row.paid_at.astimezone(clock.PARIS).date().isoformat() if row.paid_at else "",
        ]
