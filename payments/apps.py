"""The payments room."""

from __future__ import annotations

from django.apps import AppConfig

from matricia.kit.health import register


class PaymentsConfig(AppConfig):
    """The payments room."""

    name = "payments"

    def ready(self) -> None:
        """It also watches the jobs of all rooms, and tells /healthz of them and of the money."""
        from matricia.celery import app
        from orders.unsent import GIVEN_UP
        from payments import health, watchdog
        from payments.withdrawal_rights import given_up_unsent

        GIVEN_UP.append(given_up_unsent)
        watchdog.connect(app)
        register("jobs", health.jobs)
        register("money", health.money)
