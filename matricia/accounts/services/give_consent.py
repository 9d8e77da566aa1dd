"""What a customer agrees to, and no longer."""

from __future__ import annotations

from typing import Final

from django.db import transaction

from matricia.accounts.models import Consent, ConsentPurpose, User

#: Of the words on /account/preferences. Changing what they say makes a new version.
WORDING: Final = "2026-11-23"
#: The first that says that letters about designers she follows also tell of wished pieces.
WISHES_SAID: Final = "2026-11-23"


@transaction.atomic
def give_consent(actor: User, purpose: ConsentPurpose, *, given: bool) -> None:
    """Note that she agrees, or no longer does; saying the same again notes nothing."""
    User.objects.select_for_update().get(pk=actor.pk)
    if has_consented(actor, purpose) != given:
        Consent.objects.create(user=actor, purpose=purpose, given=given, wording=WORDING)


def consented_under(user: User, purpose: ConsentPurpose) -> str:
    """The version of the words she agreed to; empty: she does not agree now."""
    latest = Consent.objects.filter(user=user, purpose=purpose).last()
    return latest.wording if latest and latest.given else ""


def has_consented(user: User, purpose: ConsentPurpose) -> bool:
    """Whether mails for `purpose` may be sent to her now."""
    return consented_under(user, purpose) != ""
