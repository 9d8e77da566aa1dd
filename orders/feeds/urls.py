"""Addresses of what catalogues and search engines read of one shop."""

from __future__ import annotations

from django.urls import URLPattern, path

from orders.feeds.views import shop_file

urlpatterns: list[URLPattern] = [path("<slug:slug>/<str:name>", shop_file, name="shop-file")]
