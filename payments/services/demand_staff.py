"""Whoever is not programme staff is refused, before anything is looked up."""

from __future__ import annotations

from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from payments.permissions import can_keep_books


def demand_staff(actor: User) -> None:
    """Raises RuleBroken NOT_ALLOWED."""
    if not can_keep_books(actor):
        raise RuleBroken("NOT_ALLOWED", _("Only programme staff can do this."))
