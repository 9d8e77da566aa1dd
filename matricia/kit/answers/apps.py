"""The app of the table of changes."""

from __future__ import annotations

from django.apps import AppConfig


class AnswersConfig(AppConfig):
    """`answers_change`, and what reads it."""

    name = "matricia.kit.answers"
    label = "answers"
