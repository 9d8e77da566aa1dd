"""The link of an invitation: signed, so that it needs no sign-in; it holds for 30 days, once."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.core import signing

from matricia.kit import clock
from matricia.kit.addresses import page_address
from programme.models import Invitation

LIFE: Final = timedelta(days=30)
_SALT: Final = "programme.invitation"


def address_of(invitation: Invitation) -> str:
    """Of the page that welcomes her, in her language."""
    token = signing.dumps([str(invitation.pk)], salt=_SALT)
    return page_address(f"/account/welcome/{token}", invitation.user.language)


def invitation_of(token: str) -> Invitation | None:
    """Opened before or not; None for a link that is not ours, or over."""
    try:
        [pk] = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        return None
    hers = Invitation.objects.select_related("user", "shop").filter(user__is_active=True)
    invitation: Invitation | None = hers.filter(pk=pk, invited_at__gt=clock.now() - LIFE).first()
    return invitation
