"""Staff looked at why Stripe refused a transfer; it is tried again."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from payments.models import Share
from payments.services.demand_staff import demand_staff
from payments.services.release_share import release_share
from payments.services.transitions import locked_payment
from payments.states import ShareState


@transaction.atomic
def retry_transfer(share: Share, *, actor: User) -> Share:
    """Release a blocked share once more. Raises RuleBroken NOT_ALLOWED, or NOT_BLOCKED."""
    demand_staff(actor)
    locked_payment(shares=share.pk)
    share = Share.objects.get(pk=share.pk)
    if share.state != ShareState.BLOCKED:
        raise RuleBroken(
            "NOT_BLOCKED", _("This share is not blocked. Choose one that is, then try again.")
        )
    return release_share(share)
