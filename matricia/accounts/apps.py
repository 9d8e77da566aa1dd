"""People who sign in."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class AccountsConfig(AppConfig):
    """The accounts room."""

    name = "matricia.accounts"

    def ready(self) -> None:
        """Have each room say where its personal data is; hear of new passkeys."""
        from allauth.mfa.signals import authenticator_added, authenticator_removed

        from matricia.accounts.passkeys import tell_added, tell_removed

        autodiscover_modules("personal_data")
        authenticator_added.connect(tell_added)
        authenticator_removed.connect(tell_removed)
