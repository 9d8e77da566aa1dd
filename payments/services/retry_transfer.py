"""Staff looked at why Stripe refused a transfer; it is tried again."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from payments.models import Share
from payments.permissions import can_refund
from payments.services.release_share import release_share
from payments.services.transitions import locked_payment
from payments.states import ShareState


@transaction.atomic
def retry_transfer(share: Share, *, actor: User | None) -> Share:
    """Release a blocked share once more. Raises RuleBroken NOT_ALLOWED, or NOT_BLOCKED."""
    if not can_refund(actor):
        raise RuleBroken("NOT_ALLOWED", _("Only programme staff can do this."))
    locked_payment(shares=share.pk)
    share = Share.objects.get(pk=share.pk)
    if share.state != ShareState.BLOCKED:
        raise RuleBroken(
            "NOT_BLOCKED", _("This share is not blocked. Choose one that is, then try again.")
        )
    return release_share(share)
