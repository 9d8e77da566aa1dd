"""Addresses of the papers of a return."""

from __future__ import annotations

from django.urls import URLPattern, path

from payments.returns import views

urlpatterns: list[URLPattern] = [
    path("<uuid:withdrawal_id>/receipt.pdf", views.paper, {"name": "receipt"}, name="receipt"),
    path("<uuid:withdrawal_id>/slip.pdf", views.paper, {"name": "slip"}, name="return-slip"),
]
