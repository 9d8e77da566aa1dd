"""The address that stops letters."""

from __future__ import annotations

from django.urls import URLPattern, path

from matricia.accounts.views import stop_letters

urlpatterns: list[URLPattern] = [path("stop/<str:token>", stop_letters, name="stop-letters")]
