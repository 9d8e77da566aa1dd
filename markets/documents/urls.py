"""Addresses of a market's papers."""

from __future__ import annotations

from django.urls import URLPattern, path

from markets.documents.views import market_document

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/<str:name>", market_document, name="market-document"),
]
