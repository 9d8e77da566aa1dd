"""Where a designer's share is, why, and until when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from matricia.kit.money import Money
from orders.money_text import money_text
from payments.explanations.accounts import account_words
from payments.models import PayoutAccount, Share, ShareHold
from payments.services.release_share import ACCOUNT, HOLD
from payments.states import HoldKind, ShareState

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

_SHARES: Final[dict[str, StrPromise]] = {
    ShareState.HELD: gettext_lazy("Held until you ship this order."),
    ShareState.RELEASABLE: gettext_lazy("On its way to your Stripe balance."),
    ShareState.TRANSFERRED: gettext_lazy(
        "In your Stripe balance; Stripe pays it out to your bank."
    ),
    ShareState.CANCELLED: gettext_lazy("Refunded to the customer before it was paid out."),
    ShareState.REVERSED: gettext_lazy(
        "Taken back from your Stripe balance, because the customer was refunded."
    ),
}
_HOLDS: Final[dict[str, StrPromise]] = {
    HoldKind.STAFF: gettext_lazy("The programme's team holds it: %(note)s"),
    HoldKind.DISPUTE: gettext_lazy(
        "The customer's bank disputes the payment. The programme answers; you get it if we win."
    ),
    HoldKind.INQUIRY: gettext_lazy(
        "The customer's bank has asked a question about the payment. The programme answers it."
    ),
    HoldKind.WARNING: gettext_lazy(
        "The card's issuer warns that the card may be stolen. The programme's team looks into it."
    ),
}


def share_words(
    share: Share, account: PayoutAccount | None, holds: Sequence[ShareHold] = ()
) -> str:
    """Where a designer's share is, and why: one to three sentences. `holds` are the open ones."""
    sentences = [_place(share, account, holds)]
    if share.netted:
        money = money_text(Money(share.netted, share.currency))
        sentences.append(_("%(money)s of it settled what you owed.") % {"money": money})
    if share.indebted:
        money = money_text(Money(share.indebted, share.currency))
        sentences.append(
            _("%(money)s of it could not be taken back: your next sales settle that.")
            % {"money": money}
        )
    return " ".join(sentences)


def _place(share: Share, account: PayoutAccount | None, holds: Sequence[ShareHold]) -> str:
    if share.state == ShareState.HELD:
        return _held(share, holds)
    if share.state == ShareState.RELEASABLE and share.blocked_because:
        return _("Released. Stripe is waiting for money of the programme to arrive; it follows.")
    if share.state == ShareState.REVERSED and share.frozen:
        return str(_HOLDS[HoldKind.DISPUTE])
    if share.state != ShareState.BLOCKED:
        return str(_SHARES[share.state])
    return _blocked(share, account, holds)


def _blocked(share: Share, account: PayoutAccount | None, holds: Sequence[ShareHold]) -> str:
    if holds or share.blocked_because.startswith(HOLD):
        return _("Blocked: %(why)s") % {"why": _hold_words(holds)}
    if share.blocked_because.startswith(ACCOUNT):
        return _("Blocked: %(why)s") % {"why": account_words(account)}
    return _("Blocked: Stripe refused the transfer. The programme's team is looking into it.")


def _held(share: Share, holds: Sequence[ShareHold]) -> str:
    if share.release_on is not None:
        words = _("Handed over: released on %(day)s.") % {"day": _day(share.release_on)}
    elif share.seller_order.order.is_from_web:
        words = str(_SHARES[ShareState.HELD])
    else:
        words = _("Sold by card at a market: held until the till has handed in its ticket.")
    return f"{words} {_hold_words(holds)}" if holds else words


def _hold_words(holds: Sequence[ShareHold]) -> str:
    sentences = []
    for hold in holds:
        words = str(_HOLDS[hold.kind])
        sentences.append(words % {"note": hold.note} if hold.kind == HoldKind.STAFF else words)
        if hold.until is not None:
            sentences.append(_("At the longest until %(day)s.") % {"day": _day(hold.until)})
    return " ".join(sentences)


def _day(day: date) -> str:
    return date_format(day, "DATE_FORMAT")
