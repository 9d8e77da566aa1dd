"""How django-allauth's passkeys fit our people: one more way in, never a second step.

Who has a passkey still signs in by a mailed code or her password, so losing a device locks nobody
out. A new passkey outlives a session, so it is given only to who has signed in lately.
"""

from __future__ import annotations

import time
from typing import Any, Final

from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.core.exceptions import ReauthenticationRequired
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings

from matricia.accounts.models import User
from matricia.kit.tasks import enqueue

#: Seconds after signing in during which passkeys may be added, renamed and removed.
LATELY: Final = 900


def signed_in_lately(request: Any) -> bool:
    """Whether this session's person proved who she is within `LATELY`."""
    records = get_authentication_records(request, request.user)
    return any(time.time() - record["at"] < LATELY for record in records)


class PasskeyAdapter(DefaultMFAAdapter):
    """For the browser: whose passkeys these are, and where they count."""

    def is_mfa_enabled(self, user: Any, types: Any = None) -> bool:
        return False

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {"id": settings.PASSKEY_RP_ID, "name": "MATRICIA"}

    def get_public_key_credential_user_entity(self, user: User) -> dict[str, Any]:
        """Asked for when a new passkey is begun, and only then: the one place that allauth leaves
        to demand a fresh sign-in of somebody who has no password."""
        if not signed_in_lately(context.request):
            raise ReauthenticationRequired
        entity: dict[str, Any] = super().get_public_key_credential_user_entity(user)
        return entity | {"name": user.email, "display_name": user.name or user.email}


def tell_added(sender: Any, user: User, **_others: Any) -> None:
    """Receiver: she hears of each new way into her account."""
    enqueue("accounts.tell_of_passkey", user_id=user.pk, was_added=1)


def tell_removed(sender: Any, user: User, **_others: Any) -> None:
    """Receiver, as `tell_added`."""
    enqueue("accounts.tell_of_passkey", user_id=user.pk, was_added=0)
