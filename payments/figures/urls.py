"""Addresses of charts, as files."""

from __future__ import annotations

from django.urls import URLPattern, path

from payments.figures import views

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/stock.csv", views.stock_file, name="stock-figures"),
    path("<slug:slug>/make-next.csv", views.make_next_file, name="make-next-figures"),
    path("<slug:slug>/<slug:chart>.csv", views.sales_file, name="sales-figures"),
]
