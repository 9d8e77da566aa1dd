"""Addresses of the sitemaps."""

from __future__ import annotations

from django.urls import URLPattern, path

from shops.sitemap_views import sitemap, sitemap_index

urlpatterns: list[URLPattern] = [
    path("index.xml", sitemap_index),
    path("<slug:name>.xml", sitemap),
]
