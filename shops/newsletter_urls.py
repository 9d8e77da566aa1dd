"""Addresses of newsletters: what ends one, and a shop's readers as a file."""

from __future__ import annotations

from django.urls import URLPattern, path

from shops.newsletter_views import newsletter_file, stop_newsletter

urlpatterns: list[URLPattern] = [
    path("letters/newsletter/<str:token>", stop_newsletter, name="stop-newsletter"),
    path("documents/newsletters/<slug:slug>.csv", newsletter_file, name="newsletter-file"),
]
