"""Addresses of invoices, as files."""

from __future__ import annotations

from django.urls import path

from payments.invoices import views

urlpatterns = [path("<str:number>.pdf", views.invoice_file, name="invoice-file")]
