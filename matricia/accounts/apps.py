"""People who sign in."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class AccountsConfig(AppConfig):
    """The accounts room."""

    name = "matricia.accounts"

    def ready(self) -> None:
        """Have each room say where its personal data is."""
        autodiscover_modules("personal_data")
