"""Erasing a person (GDPR art. 17): her account names nobody any more, what the law keeps is
restricted, the rest is deleted. Tills' journals hold no buyer, so nothing there changes."""

from __future__ import annotations

from django.db import transaction

from matricia.accounts.data_map import ERASURES, OBSTACLES, REMARKS, TABLES, Fate, Part
from matricia.accounts.models import User
from matricia.accounts.services.confirm_by_code import use_code
from matricia.kit import clock
from matricia.kit.errors import RuleBroken


def erase_account(actor: User, code: str) -> None:
    """Erase the person who asks, with the code she was mailed. Raises RuleBroken while something
    stands in the way, or for a wrong code."""
    use_code(actor, "erase", code)
    if reasons := obstacles(actor):
        raise RuleBroken("ERASURE_BLOCKED", " ".join(reasons))
    erase(actor)


def obstacles(user: User) -> list[str]:
    """Sentences why she cannot be erased now; none: she can."""
    return [sentence for find in OBSTACLES for sentence in find(user)]


def remarks(user: User) -> list[str]:
    """Sentences about what stays for a while when she is erased now."""
    return [sentence for find in REMARKS for sentence in find(user)]


@transaction.atomic
def erase(user: User) -> None:
    """Do it. Harmless when repeated."""
    person = User.objects.select_for_update().get(pk=user.pk)
    for forget in ERASURES:
        forget(person)
    for table in TABLES.values():
        if table.fate is Fate.DELETED and table.part is Part.ABOUT:
            for path in table.paths:
                table.rows._default_manager.filter(**{path: person.pk}).delete()
    person.email = f"erased-{person.pk}@erased.invalid"  # RFC 2606: never delivered
    person.name = ""
    person.set_unusable_password()
    person.is_active = False  # ends every session: Django finds nobody for it
    person.last_login = None
    person.erased_at = person.erased_at or clock.now()
    person.save()
