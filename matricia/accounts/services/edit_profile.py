"""How somebody is called and written to."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.accounts.services.texts import fitting
from matricia.kit.errors import RuleBroken


def edit_profile(actor: User, *, name: str, language: str) -> User:
    """How she is called and written to. Raises RuleBroken for a language that we do not write."""
    if language not in dict(settings.LANGUAGES):
        raise RuleBroken("LANGUAGE", _("Choose a language from the list."), "language")
    actor.name = fitting(User, "name", name)
    actor.language = language
    actor.save(update_fields=["name", "language"])
    return actor
