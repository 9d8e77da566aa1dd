"""The orders room."""

from __future__ import annotations

from django.apps import AppConfig


class OrdersConfig(AppConfig):
    """The orders room."""

    name = "orders"

    def ready(self) -> None:
        """Listen for people who sign in: their basket comes along."""
        from orders import signals

        signals.connect()
