"""Addresses of papers and files for parcels."""

from __future__ import annotations

from django.urls import URLPattern, path

from orders.packing import views

urlpatterns: list[URLPattern] = [
    path("slips.pdf", views.slips, name="packing-slips"),
    path("labels.pdf", views.labels, name="address-labels"),
    path("coliship.csv", views.colissimo, name="coliship-file"),
]
