"""How django-allauth fits our people."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.utils.translation import get_language

from matricia.accounts.models import User
from matricia.accounts.passkeys import signed_in_lately


class AccountAdapter(DefaultAccountAdapter):
    """Signing up keeps the language of the page."""

    def save_user(self, request: Any, user: User, form: Any, commit: bool = True) -> User:
        user.language = (get_language() or "fr").split("-")[0]
        saved: User = super().save_user(request, user, form, commit)
        return saved

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """A fresh sign-in counts, however it was done."""
        return not signed_in_lately(self.request)
