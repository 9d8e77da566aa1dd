"""The shops room."""

from __future__ import annotations

from django.apps import AppConfig


class ShopsConfig(AppConfig):
    """The shops room."""

    name = "shops"
