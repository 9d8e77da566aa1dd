"""Addresses of the shops room: files go in by ordinary upload, not through GraphQL."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
