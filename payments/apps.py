"""The payments room."""

from __future__ import annotations

from django.apps import AppConfig


class PaymentsConfig(AppConfig):
    """The payments room."""

    name = "payments"
