"""The programme room."""

from __future__ import annotations

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """The programme room."""

    name = "programme"
