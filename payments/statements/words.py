"""Statements in words, in the active language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from orders.states import OrderChannel
from payments.statements.amounts import AmountFormat
from payments.statements.content import Line, StatementContent
from payments.statements.facts import LineKind, RuleFact

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

KINDS: Final[dict[str, StrPromise]] = {
    LineKind.SALE: gettext_lazy("Sale"),
    LineKind.REFUND: gettext_lazy("Refund to the customer"),
    LineKind.DISPUTE_OPENED: gettext_lazy("Disputed by the customer's bank"),
    LineKind.DISPUTE_WON: gettext_lazy("Dispute won"),
    LineKind.DISPUTE_LOST: gettext_lazy("Dispute lost"),
    LineKind.DEBT: gettext_lazy("Debt"),
    LineKind.DEBT_SETTLED: gettext_lazy("Debt settled"),
    LineKind.TRANSFER: gettext_lazy("Transfer to your Stripe balance"),
    LineKind.REVERSAL: gettext_lazy("Taken back from your Stripe balance"),
    LineKind.PAYOUT: gettext_lazy("Payout to your bank"),
    LineKind.PAYOUT_FAILED: gettext_lazy("Payout sent back by your bank"),
    LineKind.MARKET: gettext_lazy("Sale for cash at a market"),
    LineKind.MARKET_FEE: gettext_lazy("Stall fee of a market"),
    LineKind.MARKET_SETTLED: gettext_lazy("Settlement of a market"),
    LineKind.CORRECTION: gettext_lazy("Correction"),
}


def detail_words(line: Line, amounts: AmountFormat) -> str:
    """What a line is about beyond its kind; empty when there is nothing to add."""
    words = _DETAILS.get(line.kind)
    if words is not None:
        return words(line, amounts)
    return _order(line.order) if line.order else line.about


def rule_words(rule: RuleFact) -> str:
    """A commission rule as it was frozen: name, version, rates and who set it."""
    words = _("%(name)s, version %(version)s: %(rate)s %% of the goods") % {
        "name": rule.name,
        "version": rule.version,
        "rate": rate_text(rule.rate),
    }
    if rule.vat_rate:
        words += " · " + _("VAT of %(rate)s %% contained") % {"rate": rate_text(rule.vat_rate)}
    if rule.author:
        words += " · " + _("set by %(author)s") % {"author": rule.author}
    return words


def rate_text(basis_points: int) -> str:
    """1250 is 12.5, with the decimal mark of the active language."""
    whole, rest = divmod(basis_points, 100)
    decimals = f"{rest:02d}".rstrip("0")
    return f"{whole}{AmountFormat.of('EUR').mark}{decimals}" if decimals else str(whole)


def period_words(content: StatementContent) -> str:
    """E.g. "November 2026"."""
    return date_format(content.starts_on, "F Y")


def marks_of(line: Line) -> list[int]:
    """The numbers, from 1, of the rules that its commissions followed."""
    return sorted({fact.rule + 1 for fact in line.commissions})


def rules_of(line: Line, content: StatementContent) -> list[str]:
    """The rules that its commissions followed, in words."""
    return [rule_words(content.rules[mark - 1]) for mark in marks_of(line)]


def _sale(line: Line, amounts: AmountFormat) -> str:
    words = [_order(line.order)]
    if line.at_market:
        words.append(str(OrderChannel.MARKET.label))
    if line.delivery:
        words.append(_("delivery %(amount)s") % {"amount": amounts.money(line.delivery)})
    if line.gift:
        words.append(_("gift wrap %(amount)s") % {"amount": amounts.money(line.gift)})
    if line.commission_vat:
        vat = amounts.money(line.commission_vat)
        words.append(_("VAT in the commission %(amount)s") % {"amount": vat})
    if floor := sum(fact.floor for fact in line.commissions):
        cost = amounts.money(floor)
        words.append(_("%(amount)s of it for what the card payment costs") % {"amount": cost})
    return " · ".join(words)


def _given_back(line: Line, amounts: AmountFormat) -> str:
    words = [_order(line.order)]
    if line.commission:
        ours = amounts.money(-line.commission)
        words.append(_("commission given back %(amount)s") % {"amount": ours})
    return " · ".join(words)


def _settled(line: Line, amounts: AmountFormat) -> str:
    given = {
        "amount": amounts.money(line.amount),
        "order": line.order,
        "debt_of": line.other_order,
    }
    if line.order:
        return _("%(amount)s of order %(order)s kept for the debt of order %(debt_of)s") % given
    if line.about:
        given["how"] = line.about
        return _("%(amount)s for the debt of order %(debt_of)s: %(how)s") % given
    return _("%(amount)s for the debt of order %(debt_of)s") % given


def _disputed(line: Line, amounts: AmountFormat) -> str:
    return _("Order %(order)s; your part of it: %(amount)s") % {
        "order": line.order,
        "amount": amounts.money(abs(line.amount)),
    }


def _indebted(line: Line, amounts: AmountFormat) -> str:
    return _("Order %(order)s: %(amount)s could not be taken back; kept from your next sales") % {
        "order": line.order,
        "amount": amounts.money(-line.amount),
    }


def _at_market(line: Line, amounts: AmountFormat) -> str:
    return _("Sold %(gross)s, commission %(commission)s; beside the balances here") % {
        "gross": amounts.money(line.gross),
        "commission": amounts.money(line.commission),
    }


def _stall_fee(line: Line, amounts: AmountFormat) -> str:
    return _("Settlement %(number)s: %(amount)s; beside the balances here") % {
        "number": line.about,
        "amount": amounts.money(-line.amount),
    }


def _settlement(line: Line, amounts: AmountFormat) -> str:
    given = {"number": line.about, "amount": amounts.money(abs(line.amount))}
    if line.amount < 0 and line.debt:
        return _("Settlement %(number)s: %(amount)s set against what you owed") % given
    if line.amount < 0:
        return _("Settlement %(number)s: %(amount)s paid to you; beside the balances here") % given
    if line.debt:
        return _("Settlement %(number)s: %(amount)s owed, kept from your next sales") % given
    return _("Settlement %(number)s: %(amount)s paid by you; beside the balances here") % given


def _order(number: str) -> str:
    return _("Order %(order)s") % {"order": number}


_DETAILS: Final[dict[str, Callable[[Line, AmountFormat], str]]] = {
    LineKind.SALE: _sale,
    LineKind.REFUND: _given_back,
    LineKind.DISPUTE_LOST: _given_back,
    LineKind.DISPUTE_OPENED: _disputed,
    LineKind.DISPUTE_WON: _disputed,
    LineKind.DEBT: _indebted,
    LineKind.DEBT_SETTLED: _settled,
    LineKind.MARKET: _at_market,
    LineKind.MARKET_FEE: _stall_fee,
    LineKind.MARKET_SETTLED: _settlement,
}
