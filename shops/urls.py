"""Addresses of the shops room: files go in by ordinary upload, not through GraphQL."""

from __future__ import annotations

from django.urls import URLPattern, path

from shops.views import product_pictures

urlpatterns: list[URLPattern] = [
    path("product-pictures/<int:product_id>", product_pictures, name="product-pictures"),
]
