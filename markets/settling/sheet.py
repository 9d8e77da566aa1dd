"""A settlement laid out for paper: every word and figure is text, ready to be set."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from markets.models import Settlement
from markets.settling.content import SettledLine, SettlementContent
from markets.settling.signature import picture_of
from markets.states import SettlementPaid, TicketKind
from matricia.kit import clock, texts
from matricia.kit.money import EUR
from payments.statements.amounts import AmountFormat
from shops.states import VatRegime

RIGHT_TO_LEFT: Final = frozenset({"ar"})
#: How a row of sums is drawn.
PLAIN, PART, TOTAL = "plain", "part", "total"
Rows = list[tuple[str, str, str]]


def sheet_of(settlement: Settlement, language: str) -> dict[str, Any]:
    """What settlement.typ sets, as JSON. Settlements bring their till and the one they correct."""
    content = SettlementContent.from_json(settlement.content)
    with override(language):
        amounts = AmountFormat.of(EUR)
        return {
            "language": language,
            "direction": "rtl" if language in RIGHT_TO_LEFT else "ltr",
            "title": _("Settlement"),
            "number": settlement.number,
            "shop": content.shop,
            "market": texts.in_language(content.market),
            "facts": [text for text in _facts(settlement, content) if text],
            "notes": _notes(settlement, content),
            "page": _("Page %(page)s of %(pages)s"),
            "tenders": _tenders(settlement, amounts),
            "sums": _sums(settlement, amounts),
            "paid": paid_words(settlement),
            "signed": _signed(settlement),
            "signature": picture_of(settlement.signature),
            "columns": [_("Date"), _("Receipt"), _("Piece"), _("Pieces"), _("Amount")],
            "rows": [_row(line, amounts) for line in content.lines],
            "nothing": _("Nothing was sold."),
            "explanation": _explanation(),
        }


def paid_words(settlement: Settlement) -> str:
    """What is paid by hand, and how, in the active language."""
    amount = {"amount": AmountFormat.of(EUR).money(abs(settlement.by_hand))}
    if not settlement.by_hand:
        return _("Nothing is to be paid by hand.")
    if settlement.paid_at is None:
        to_pay, owed = _("%(amount)s are still to be paid to you."), _("You owe us %(amount)s.")
        return (to_pay if settlement.by_hand > 0 else owed) % amount
    return f"{_paid(settlement) % amount} {_moment(settlement.paid_at)}"


def _paid(settlement: Settlement) -> str:
    hers = settlement.by_hand > 0
    if settlement.paid_how == SettlementPaid.CASH:
        return _("Paid to you in cash: %(amount)s.") if hers else _("Paid in cash: %(amount)s.")
    if settlement.paid_how == SettlementPaid.BANK:
        return _("Sent to your bank: %(amount)s.") if hers else _("Paid by bank: %(amount)s.")
    if hers:
        return _("Set against what you owed us: %(amount)s.")
    return _("Kept from your next card sales: %(amount)s.")


def _facts(settlement: Settlement, content: SettlementContent) -> list[str]:
    who = [content.legal_name, _("SIREN %(siren)s") % {"siren": content.siren}]
    days = dict.fromkeys([_day(content.starts_at), _day(content.ends_at)])
    stall = _("Stall %(number)s") % {"number": content.stall}
    return [
        f"{content.place} · {' – '.join(days)}",
        " · ".join([stall, *(who if content.siren else [])]),
        _("VAT not applicable, art. 293 B of the CGI")
        if content.regime == VatRegime.FRANCHISE
        else "",
        _("Made on %(day)s") % {"day": _moment(settlement.made_at)},
    ]


def _notes(settlement: Settlement, content: SettlementContent) -> list[str]:
    notes = []
    if settlement.correction_of is not None:
        corrected = {"number": settlement.correction_of.number}
        notes.append(
            _("Corrects settlement %(number)s: these sales came after the closing.") % corrected
        )
    if content.is_provisional:
        notes.append(
            _("Provisional: when it was made, not all sales had come. A correction may follow.")
        )
    return notes


def _tenders(settlement: Settlement, amounts: AmountFormat) -> Rows:
    rows = [
        (_("Cash"), settlement.cash),
        (_("Card"), settlement.card),
        (_("On the customer's phone"), settlement.qr),
        (_("Another terminal"), settlement.own_terminal),
    ]
    shown = [(label, amounts.money(cents), PLAIN) for label, cents in rows if cents]
    return [*shown, (_("Sold, refunds taken off"), amounts.money(settlement.gross), TOTAL)]


def _sums(settlement: Settlement, amounts: AmountFormat) -> Rows:
    from_us, owed = pgettext("settlement", "of it from us"), pgettext("settlement", "you owe us")
    rows = [
        (_("Sold, refunds taken off"), settlement.gross, PLAIN),
        (_("refunds"), settlement.refunds, PART),
        (_("Commission"), -settlement.commission, PLAIN),
        (_("of which VAT"), -settlement.commission_vat, PART),
        (_("Stall fee"), -settlement.fee, PLAIN),
        (_("Yours"), settlement.net, TOTAL),
        (pgettext("settlement", "of it by Stripe, as online"), settlement.by_card, PART),
        (from_us if settlement.by_hand >= 0 else owed, settlement.by_hand, PART),
    ]
    return [
        (label, amounts.money(cents), look) for label, cents, look in rows if cents or look == TOTAL
    ]


def _signed(settlement: Settlement) -> str:
    if not settlement.signature:
        return ""
    return _("Signed by %(name)s") % {"name": settlement.signed_name}


def _row(line: SettledLine, amounts: AmountFormat) -> list[str]:
    return [
        f"{line.moment:%d/%m %H:%M}",
        line.receipt,
        line.label,
        _detail(line, amounts),
        str(line.quantity),
        amounts.text(line.total),
    ]


def _detail(line: SettledLine, amounts: AmountFormat) -> str:
    words = []
    if line.kind != TicketKind.SALE:
        words.append(str(TicketKind(line.kind).label))
    if line.discount:
        words.append(_("%(amount)s off") % {"amount": amounts.money(abs(line.discount))})
    return " · ".join(words)


def _explanation() -> str:
    return _(
        "Sold for you in your name, as your mandate says. Card payments reach you by Stripe, their "
        "commission taken off; the rest of the commission and the stall fee are taken from what "
        "was paid by hand. Times are those of Paris."
    )


def _moment(at: datetime) -> str:
    return date_format(at.astimezone(clock.PARIS), "j F Y, H:i")


def _day(iso: str) -> str:
    return date_format(datetime.fromisoformat(iso), "j F Y")
