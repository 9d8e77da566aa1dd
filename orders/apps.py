"""The orders room."""

from __future__ import annotations

from django.apps import AppConfig


class OrdersConfig(AppConfig):
    """The orders room."""

    name = "orders"

    def ready(self) -> None:
        """Listen for people who sign in: their basket comes along. Say what can be reported, and
        when an order speaks differently by itself."""
        from matricia.kit.answers.passing import passes
        from orders import signals
        from orders.services.report_letters import add_kinds

        signals.connect()
        add_kinds()
        passes("orders_order", "hold_until")
