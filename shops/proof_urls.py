"""Addresses of the documents behind claims."""

from __future__ import annotations

from django.urls import URLPattern, path

from shops.proof_views import proof_document

urlpatterns: list[URLPattern] = [
    path("<uuid:proof_id>", proof_document, name="proof-document"),
]
