"""The markets room."""

from __future__ import annotations

from django.apps import AppConfig


class MarketsConfig(AppConfig):
    """The markets room."""

    name = "markets"

    def ready(self) -> None:
        """Give others our alerts in words, and the days of our stalls."""
        from markets import alerts
        from markets.stalls_by_day import stalls_by_day
        from payments.explanations.alerts import add_words
        from shops.at_markets import ask_with

        ask_with(stalls_by_day)
        add_words(alerts.WORDS, close_by_themselves=alerts.CLOSE_BY_THEMSELVES)
