"""Addresses of the orders room: files go in by ordinary upload, not through GraphQL."""

from __future__ import annotations

from django.urls import URLPattern, path

from orders.views import review_pictures

urlpatterns: list[URLPattern] = [
    path("review-pictures/<uuid:order_id>/<int:line_id>", review_pictures, name="review-pictures"),
]
