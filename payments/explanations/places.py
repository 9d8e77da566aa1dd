"""Where a shop's money is, and what happens next, in words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from matricia.kit import clock
from payments.explanations.accounts import account_words, schedule_words
from payments.models import Debt, PayoutAccount
from payments.money_places import Heap, Place

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

FRIDAY: Final = 4
_PLACES: Final[dict[Place, StrPromise]] = {
    Place.COMMISSION: gettext_lazy("The programme's part, frozen when the customer paid."),
    Place.REFUNDED: gettext_lazy("Customers got it back, with the commission on it."),
    Place.LOST: gettext_lazy("A customer's bank took it back, with the commission on it."),
    Place.FROZEN: gettext_lazy(
        "A customer's bank disputes these payments. You get it if the programme wins."
    ),
    Place.ON_ITS_WAY: gettext_lazy("Released; it arrives in your Stripe balance in minutes."),
    Place.SET_AGAINST_DEBT: gettext_lazy(
        "You owed it from earlier sales that were refunded after you were paid."
    ),
    Place.TO_BANK: gettext_lazy("Paid out by Stripe; your bank shows it in a few days."),
    Place.IN_BANK: gettext_lazy("Paid out to your bank account."),
}


def place_words(place: Place, heap: Heap, account: PayoutAccount | None) -> str:
    """Why money is there, and what makes it go on."""
    if place == Place.HELD:
        return _held(heap)
    if place == Place.BLOCKED:
        why = account_words(account)
        return why or _("Something holds it back; each order below says what.")
    if place == Place.STRIPE_BALANCE:
        schedule = schedule_words(account) if account is not None else ""
        return " ".join(filter(None, [_("Yours: Stripe pays it out to your bank."), schedule]))
    return str(_PLACES[place])


def _held(heap: Heap) -> str:
    sentences = []
    if heap.waiting_to_ship:
        sentences.append(
            ngettext(
                "%(count)d order waits until you ship it.",
                "%(count)d orders wait until you ship them.",
                heap.waiting_to_ship,
            )
            % {"count": heap.waiting_to_ship}
        )
    if heap.first_on is not None:
        day = date_format(heap.first_on, "DATE_FORMAT")
        sentences.append(_("The next is released on %(day)s.") % {"day": day})
    return " ".join(sentences)


def debt_words(debt: Debt) -> str:
    """Why she owes it."""
    if debt.dispute_part_id is not None:
        return _(
            "A dispute was lost after you had been paid, and your Stripe balance was too low to "
            "take it back. It is kept from your next sales."
        )
    if debt.share_id is None:
        return _(
            "At a market your cash sales were less than commission and stall fee. It is kept from "
            "your next sales."
        )
    return _(
        "The customer was refunded after you had been paid, and your Stripe balance was too low to "
        "take it back. It is kept from your next sales."
    )


def next_payout_on(account: PayoutAccount | None) -> date | None:
    """The Friday on which Stripe next pays her balance out; None without such a schedule."""
    if account is None or not schedule_words(account):
        return None
    today = clock.today()
    return today + timedelta(days=(FRIDAY - today.weekday()) % 7 or 7)
