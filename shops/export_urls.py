"""Addresses of copies of shops."""

from __future__ import annotations

from django.urls import URLPattern, path

from shops.export_views import shop_export

urlpatterns: list[URLPattern] = [path("<str:token>.zip", shop_export, name="shop-export")]
