"""The shops room."""

from __future__ import annotations

from django.apps import AppConfig


class ShopsConfig(AppConfig):
    """The shops room."""

    name = "shops"

    def ready(self) -> None:
        """Say at which moments the catalogue speaks differently by itself; have the rooms above
        say what they add to the copy of a shop; hear of sessions that end."""
        from allauth.account.signals import password_changed, password_reset, password_set
        from django.contrib.auth.signals import user_logged_out
        from django.utils.module_loading import autodiscover_modules

        from matricia.kit.answers.passing import passes
        from shops.price_history import WINDOW
        from shops.services.notices.keep_devices import end_with_password, end_with_session

        passes("shops_feature", "shown_until")
        # A price that has been asked for so long is no reduction any more.
        passes("shops_pricechange", "at", WINDOW)
        passes("shops_productevent", "at", WINDOW)
        passes("shops_product", "published_at", WINDOW)
        autodiscover_modules("shop_export")
        user_logged_out.connect(end_with_session)
        for password_is_new in (password_changed, password_reset, password_set):
            password_is_new.connect(end_with_password)
