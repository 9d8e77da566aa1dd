"""She follows the link of her mail: that proves the address is hers, as a code would."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from programme.invitation_links import invitation_of
from programme.models import Invitation
from shops.titles import demand_title


@transaction.atomic
def open_invitation(token: str, *, name: str) -> Invitation:
    """Her account is hers from now on, under `name`; the caller signs her in.

    Raises RuleBroken INVITATION_OVER, TITLE.
    """
    invitation = invitation_of(token)
    row = (
        Invitation.objects.waiting().select_for_update(of=("self",)).filter(pk=invitation.pk)
        if invitation
        else Invitation.objects.none()
    )
    if invitation is None or not row.exists():
        raise RuleBroken(
            "INVITATION_OVER",
            _("This link has been used, or is too old. Sign in with your e-mail address."),
        )
    user = invitation.user
    user.name = demand_title(name, longest=150, field="name")
    user.save(update_fields=["name"])
    row.update(opened_at=clock.now())
    EmailAddress.objects.filter(user=user, email=user.email).update(verified=True)
    return invitation
