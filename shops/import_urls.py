"""Addresses below `/documents/imports/`."""

from __future__ import annotations

from django.urls import URLPattern, path

from shops.import_views import import_problems, import_template

urlpatterns: list[URLPattern] = [
    path("template.csv", import_template, name="import-template"),
    path("<int:import_id>/left-out.csv", import_problems, name="import-problems"),
]
