"""The address that stops mails which ask for reviews."""

from __future__ import annotations

from django.urls import URLPattern, path

from orders.views import stop_review_mails

urlpatterns: list[URLPattern] = [
    path("reviews/<uuid:order_id>", stop_review_mails, name="stop-review-mails")
]
