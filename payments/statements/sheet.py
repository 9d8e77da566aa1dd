"""A statement laid out for paper: every word and figure is text, ready to be set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from payments.statements.amounts import AmountFormat
from payments.statements.content import Line, StatementContent
from payments.statements.daily import summed_by_day
from payments.statements.facts import LineKind
from payments.statements.words import KINDS, detail_words, marks_of, period_words, rule_words

#: Lines that are set one by one: about a hundred pages.
MOST_ROWS: Final = 1500
RIGHT_TO_LEFT: Final = frozenset({"ar"})


@dataclass(frozen=True, slots=True)
class Total:
    """A sum over the month, in cents; `is_part`: of the total before it."""

    label: str
    amount: int
    is_part: bool = False


def sheet_of(content: StatementContent, language: str, number: str | None) -> dict[str, Any]:
    """What statement.typ sets, as JSON; `number` is None as long as the month is not closed."""
    with override(language):
        amounts = AmountFormat.of(content.currency)
        return {
            "language": language,
            "direction": "rtl" if language in RIGHT_TO_LEFT else "ltr",
            "title": _("Statement"),
            "number": number or _("Provisional"),
            "note": "" if number else _provisional(),
            "shop": content.heading.name,
            "period": period_words(content),
            "page": _("Page %(page)s of %(pages)s"),
            "symbol": amounts.symbol,
            "balances": _balances(content, amounts),
            "totals": [
                [row.label, amounts.money(row.amount), row.is_part] for row in totals_of(content)
            ],
            "columns": _columns(),
            "opening": _("Opening balance"),
            "closing": _("Closing balance"),
            "opening_figures": [
                amounts.text(content.opening.owed),
                amounts.text(content.opening.stripe),
            ],
            "closing_figures": [
                amounts.text(content.closing.owed),
                amounts.text(content.closing.stripe),
            ],
            "rows": _rows(content, amounts),
            "nothing": "" if content.lines else _("Nothing moved in this month."),
            "rules_title": _("Commission rules, as they were when the customer paid"),
            "rules": [rule_words(rule) for rule in content.rules],
            "explanation": _explanation(),
        }


def _provisional() -> str:
    return _(
        "Provisional: lines may still be added. The statement is closed on the 3rd of the next "
        "month."
    )


def _explanation() -> str:
    return _(
        "Due to you: what the programme owes you from sales by card, less what you owe it. Your "
        "Stripe balance is yours: Stripe pays it out to your bank. Times are those of Paris."
    )


def _columns() -> list[str]:
    return [
        _("Date"),
        _("What"),
        _("Sold"),
        _("Commission"),
        _("Due to you"),
        _("Balance"),
        _("Stripe balance"),
    ]


def _balances(content: StatementContent, amounts: AmountFormat) -> list[list[str]]:
    opening, closing = content.opening, content.closing
    pairs = [
        (_("Due to you"), opening.owed, closing.owed),
        (_("In your Stripe balance"), opening.stripe, closing.stripe),
    ]
    if opening.debt or closing.debt:
        pairs.insert(1, (_("of which your debt"), opening.debt, closing.debt))
    if opening.market or closing.market:
        pairs.append((_("Cash at markets"), opening.market, closing.market))
    return [[name, amounts.money(before), amounts.money(after)] for name, before, after in pairs]


def totals_of(content: StatementContent) -> list[Total]:
    """What happened in the month, by kind, in the active language; only what did."""
    sale, refund, lost = LineKind.SALE, LineKind.REFUND, LineKind.DISPUTE_LOST
    total = content.total
    sums = [
        Total(_("Sold, delivery included"), total("gross", sale)),
        Total(_("of which delivery"), total("delivery", sale), is_part=True),
        Total(_("of which gift wrap"), total("gift", sale), is_part=True),
        Total(_("Commission"), -total("commission", sale)),
        Total(_("of which VAT"), -total("commission_vat", sale), is_part=True),
        Total(_("Refunded to customers"), total("gross", refund)),
        Total(_("Lost to disputes"), total("gross", lost)),
        Total(_("Commission given back"), -total("commission", refund, lost)),
        Total(_("New debts"), total("amount", LineKind.DEBT)),
        Total(_("Debts settled"), total("amount", LineKind.DEBT_SETTLED)),
        Total(_("Transferred to your Stripe balance"), total("amount", LineKind.TRANSFER)),
        Total(_("Taken back from it"), total("amount", LineKind.REVERSAL)),
        Total(_("Paid out to your bank"), -total("amount", LineKind.PAYOUT)),
        Total(_("Sent back by your bank"), -total("amount", LineKind.PAYOUT_FAILED)),
        Total(_("Earned in cash at markets"), total("amount", LineKind.MARKET)),
        Total(_("Commission on that"), -total("commission", LineKind.MARKET)),
        Total(_("Stall fees of markets"), total("amount", LineKind.MARKET_FEE)),
        Total(_("Settled at markets"), -total("amount", LineKind.MARKET_SETTLED)),
        Total(_("Corrections"), total("amount", LineKind.CORRECTION)),
    ]
    return [row for row in sums if row.amount]


def _rows(content: StatementContent, amounts: AmountFormat) -> list[list[Any]]:
    kinds = {kind: str(words) for kind, words in KINDS.items()}
    days = {
        day: date_format(date.fromisoformat(day), "j N")
        for day in {line.at[:10] for line in content.lines}
    }
    return [
        _row(line, [days[line.at[:10]], kinds[line.kind], marks, detail], amounts)
        for line, marks, detail in _shown(content, amounts)
    ]


def _shown(content: StatementContent, amounts: AmountFormat) -> Iterator[tuple[Line, str, str]]:
    """Lines with the marks of their rules and their details; beyond MOST_ROWS, days."""
    if len(content.lines) <= MOST_ROWS:
        for line in content.lines:
            yield (
                line,
                " ".join(f"[{mark}]" for mark in marks_of(line)),
                detail_words(line, amounts),
            )
        return
    for day in summed_by_day(content.opening, content.lines):
        words = _("%(count)s in one; each is in the CSV file") % {"count": day.count}
        yield day.line, "", words if day.count > 1 else ""


def _row(line: Line, words: list[str], amounts: AmountFormat) -> list[Any]:
    """Cash at markets moves none of the balances here, so its figures stay in the details."""
    columns = [0, 0] if line.kind == LineKind.MARKET else [line.gross, -line.commission]
    columns.append(line.owed)
    return [
        *words,
        *(amounts.text(cents) if cents else "" for cents in columns),
        amounts.text(line.owed_after),
        amounts.text(line.stripe_after),
    ]
