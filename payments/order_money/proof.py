"""The proof of an order: what was paid is somewhere, to the cent, or it says how much is missing.

The left side is what Stripe charged; every term on the right is added up from the postings of the
books that belong to the order. So a missing, doubled or wrong entry shows as a difference, and so
does a share whose row says something else than the books.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from matricia.kit.money import Money
from orders.money_text import money_text
from payments.models import Share
from payments.order_money.rows import OrderMoney

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

#: What is still ours to give, and to whom it belongs.
_HOLDERS: Final = {
    "house:commission": "programme",
    "house:commission-vat": "vat",
    "house:unallocated": "unallocated",
}
_WORDS: Final[dict[str, StrPromise]] = {
    "waiting": gettext_lazy("waiting for designers"),
    "sent": gettext_lazy("designers"),
    "kept": gettext_lazy("kept for earlier debts"),
    "owed": gettext_lazy("owed by designers"),
    "repaid": gettext_lazy("debts settled since"),
    "refunded": gettext_lazy("refunded"),
    "lost": gettext_lazy("lost to disputes"),
    "programme": gettext_lazy("programme"),
    "vat": gettext_lazy("VAT on commission"),
    "unallocated": gettext_lazy("still owed to the customer"),
    "corrected": gettext_lazy("booked by hand"),
}
_BY_REFERENCE: Final = {
    "transfer": "sent",
    "reversal": "sent",
    "net": "kept",
    "debt": "owed",
    "refund": "refunded",
    "refund-failed": "refunded",
    "dispute": "lost",
    "manual": "corrected",
}
PAID: Final = "payment"


@dataclass(frozen=True, slots=True)
class Term:
    """A part of what was paid, and where it is now. What designers owe counts below zero."""

    code: str
    words: str
    amount: Money


@dataclass(frozen=True, slots=True)
class Proof:
    """paid = the sum of `terms` + `difference`; proven when nothing differs and no share has a gap.

    `gaps`: sentences about shares whose rows and books disagree.
    """

    paid: Money
    terms: list[Term]
    difference: Money
    gaps: list[str]

    @property
    def is_proven(self) -> bool:
        return not self.difference and not self.gaps

    @property
    def line(self) -> str:
        """The whole proof as one sentence."""
        terms = "".join(_signed(term, is_first=not at) for at, term in enumerate(self.terms))
        line = _("%(paid)s paid = %(terms)s") % {"paid": money_text(self.paid), "terms": terms}
        if self.difference:
            line += " " + _("(%(cents)s not accounted for)") % {
                "cents": money_text(self.difference)
            }
        return line


def _signed(term: Term, *, is_first: bool) -> str:
    sign = "−" if term.amount.amount < 0 else "+"
    amount = money_text(Money(abs(term.amount.amount), term.amount.currency))
    if is_first:
        return f"{'− ' if sign == '−' else ''}{amount} {term.words}"
    return f" {sign} {amount} {term.words}"


def prove(money: OrderMoney) -> Proof | None:
    """The proof of what was paid; None as long as nothing was."""
    payment = money.payment
    if payment is None or payment.paid_at is None:
        return None
    sums, payable = _sums(money)
    paid = Money(payment.amount, payment.currency)
    terms = [
        Term(code, str(words), Money(sums[code], payment.currency))
        for code, words in _WORDS.items()
        if sums[code]
    ]
    return Proof(
        paid=paid,
        terms=terms,
        difference=paid - Money.total((term.amount for term in terms), payment.currency),
        gaps=[gap for share in money.shares if (gap := _gap(money, share, payable))],
    )


def _sums(money: OrderMoney) -> tuple[Counter[str], Counter[int]]:
    """Cents by term, and by shop what the books say we still owe of this order."""
    sums: Counter[str] = Counter()
    payable: Counter[int] = Counter()
    ours = {f"shop:{share.shop_id}:payable": share.shop_id for share in money.shares}
    elsewhere = money.settled_elsewhere
    for entry in money.entries:
        kind = entry.reference.partition(":")[0]
        if entry.reference in elsewhere:
            continue
        for posting in entry.postings.all():
            for code, cents in (
                (posting.source.code, -posting.amount),
                (posting.destination.code, posting.amount),
            ):
                if code in ours:
                    payable[ours[code]] += cents
                    sums["waiting"] += cents
                elif code in _HOLDERS:
                    sums[_HOLDERS[code]] += cents
                else:
                    continue
                if kind != PAID:
                    sums[_BY_REFERENCE.get(kind, "corrected")] -= cents
    repaid = _settled_since(money)
    sums["owed"] += repaid
    sums["repaid"] -= repaid
    return sums, payable


def _settled_since(money: OrderMoney) -> int:
    """Cents of the debts of this order that were settled, from later shares or otherwise."""
    ours = {share.pk for share in money.shares}
    return sum(row.amount for row in money.debt_payments if row.debt.share_id in ours)


def _gap(money: OrderMoney, share: Share, payable: Counter[int]) -> str | None:
    """What the row of a share says is still with us, against what the books say."""
    booked = {entry.reference for entry in money.entries}
    unbooked = sum(
        part.amount
        for refund in money.refunds
        if f"refund:{refund.pk}" not in booked
        for part in refund.parts.all()
        if part.share_id == share.pk
    )
    row = share.outstanding + share.frozen - share.excess + unbooked
    difference = payable[share.shop_id] - row
    if not difference:
        return None
    return _("%(shop)s: the books say %(difference)s more than her share.") % {
        "shop": share.shop.name,
        "difference": money_text(Money(difference, share.currency)),
    }
