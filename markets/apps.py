"""The markets room."""

from __future__ import annotations

from django.apps import AppConfig


class MarketsConfig(AppConfig):
    """The markets room."""

    name = "markets"

    def ready(self) -> None:
        """Give the words of our alerts to those who tell them."""
        from markets import alerts
        from payments.explanations.alerts import add_words

        add_words(alerts.WORDS, close_by_themselves=alerts.CLOSE_BY_THEMSELVES)
