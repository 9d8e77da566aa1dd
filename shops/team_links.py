"""The link of an invitation to help: signed, mailed to one address, over after a while."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.core import signing
from django.db.models import QuerySet

from matricia.kit import clock
from matricia.kit.addresses import page_address
from shops.models import TeamInvitation

LIFE: Final = timedelta(days=14)
_SALT: Final = "shops.team"


def address_of(invitation: TeamInvitation) -> str:
    """Of the page where she says yes, in the language of her mail. A new mail ends the link of the
    one before."""
    token = signing.dumps([str(invitation.pk), _moment(invitation)], salt=_SALT)
    return page_address(f"/account/team/{token}", invitation.language)


def invitation_of(token: str) -> TeamInvitation | None:
    """None for a link that is not ours, that was used or taken back, or is too old."""
    try:
        pk, moment = signing.loads(token, salt=_SALT)
    except (signing.BadSignature, ValueError):
        return None
    rows = open_invitations().select_related("shop", "invited_by")
    invitation: TeamInvitation | None = rows.filter(pk=pk).first()
    return invitation if invitation and _moment(invitation) == moment else None


def open_invitations() -> QuerySet[TeamInvitation]:
    """Those whose link still holds."""
    return TeamInvitation.objects.filter(invited_at__gt=clock.now() - LIFE)


def ended_invitations() -> QuerySet[TeamInvitation]:
    """Those that nobody answered in time."""
    return TeamInvitation.objects.filter(invited_at__lte=clock.now() - LIFE)


def _moment(invitation: TeamInvitation) -> str:
    return invitation.invited_at.isoformat()
