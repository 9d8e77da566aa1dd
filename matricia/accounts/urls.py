"""Addresses of copies of data."""

from __future__ import annotations

from django.urls import URLPattern, path

from matricia.accounts.views import export_file

urlpatterns: list[URLPattern] = [path("<uuid:export_id>.zip", export_file, name="data-export")]
