"""Where a designer's share is, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from payments.explanations.accounts import account_words
from payments.models import PayoutAccount, Share
from payments.services.release_share import ACCOUNT
from payments.states import ShareState

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


def share_words(share: Share, account: PayoutAccount | None) -> str:
    """Where a designer's share is, and why."""
    if share.state != ShareState.BLOCKED:
        return str(_SHARES[share.state])
    if share.blocked_because.startswith(ACCOUNT):
        return _("Blocked: %(why)s") % {"why": account_words(account)}
    return _("Blocked: Stripe refused the transfer. The programme's team is looking into it.")
