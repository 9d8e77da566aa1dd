"""Addresses of settlements, as files."""

from __future__ import annotations

from django.urls import URLPattern, path

from markets.settling import views

urlpatterns: list[URLPattern] = [
    path("<int:settlement_id>.pdf", views.settlement_file, name="settlement-file"),
    path("market-<int:market_id>.csv", views.settlements_file, name="settlements-file"),
]
