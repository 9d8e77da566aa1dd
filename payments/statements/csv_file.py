"""A statement as CSV that a double click opens rightly in Excel, LibreOffice and Numbers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.kit.cells import BYTE_ORDER_MARK, safe_cell
from payments.statements.amounts import AmountFormat
from payments.statements.content import Balances, Line, StatementContent
from payments.statements.words import KINDS, detail_words, rule_words

_AMOUNTS: Final = (
    "gross",
    "delivery",
    "gift",
    "commission",
    "commission_vat",
    "owed",
    "owed_after",
    "debt",
    "stripe",
    "stripe_after",
    "market",
)


def statement_csv(content: StatementContent, language: str) -> bytes:
    """UTF-8 with a byte order mark, semicolons, CRLF; ISO dates; amounts in euros with the decimal
    mark of the language. The same content and language give the same bytes."""
    with override(language):
        text = io.StringIO()
        text.write(BYTE_ORDER_MARK)
        csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(_rows(content))
    return text.getvalue().encode()


def _rows(content: StatementContent) -> Iterator[list[str]]:
    amounts = AmountFormat.of(content.currency)
    rules = [safe_cell(rule_words(rule)) for rule in content.rules]
    kinds = {kind: str(words) for kind, words in KINDS.items()}
    yield _header()
    yield _balance(content.starts_on.isoformat(), _("Opening balance"), content.opening, amounts)
    for line in content.lines:
        yield [
            line.at[:10],
            line.at[11:19],
            kinds[line.kind],
            safe_cell(line.order),
            safe_cell(_about(line, amounts)),
            *(amounts.plain(getattr(line, name)) for name in _AMOUNTS),
            _rules(line, rules),
        ]
    yield _balance(content.ends_on.isoformat(), _("Closing balance"), content.closing, amounts)


def _header() -> list[str]:
    return [
        _("Date"),
        _("Time"),
        _("What"),
        _("Order"),
        _("Details"),
        _("Sold"),
        _("of which delivery"),
        _("of which gift wrap"),
        _("Commission"),
        _("of which VAT"),
        _("Due to you, change"),
        _("Due to you, balance"),
        _("Your debt, change"),
        _("Stripe balance, change"),
        _("Stripe balance"),
        _("Cash at markets, change"),
        _("Commission rules"),
    ]


def _balance(day: str, name: str, balances: Balances, amounts: AmountFormat) -> list[str]:
    known = {"owed_after": balances.owed, "stripe_after": balances.stripe}
    figures = [amounts.plain(known[name]) if name in known else "" for name in _AMOUNTS]
    return [day, "", name, "", "", *figures, ""]


def _about(line: Line, amounts: AmountFormat) -> str:
    titles = ", ".join(fact.title for fact in line.commissions)
    return titles or detail_words(line, amounts)


def _rules(line: Line, rules: list[str]) -> str:
    return " / ".join(rules[position] for position in sorted({f.rule for f in line.commissions}))
