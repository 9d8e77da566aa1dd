"""Addresses of posters."""

from __future__ import annotations

from django.urls import URLPattern, path

from markets.posters.views import poster

urlpatterns: list[URLPattern] = [path("<slug:slug>.pdf", poster, name="shop-poster")]
