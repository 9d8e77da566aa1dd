"""Telling a shop's people: at once or after their quiet hours, by mail and on their devices."""

from __future__ import annotations

from shops.services.notices.tell import News, tell

__all__ = ["News", "tell"]
