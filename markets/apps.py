"""The markets room."""

from __future__ import annotations

from django.apps import AppConfig


class MarketsConfig(AppConfig):
    """The markets room."""

    name = "markets"

    def ready(self) -> None:
        """Give others our alerts in words, what tills sold, the days of our stalls, and when those
        come and go."""
        from datetime import timedelta

        from markets import alerts
        from markets.collecting import TO_BRING
        from markets.sold_pieces import till_sales
        from markets.stalls_by_day import SOON, stalls_by_day
        from matricia.kit.answers.passing import passes
        from payments.explanations.alerts import add_words
        from payments.figures.sources import SOURCES
        from shops.at_markets import ask_with

        ask_with(stalls_by_day)
        SOURCES.append(till_sales)
        passes("markets_market", "starts_at", timedelta(), -SOON)
        passes("markets_market", "ends_at", timedelta(), -TO_BRING)
        add_words(alerts.WORDS, close_by_themselves=alerts.CLOSE_BY_THEMSELVES)
