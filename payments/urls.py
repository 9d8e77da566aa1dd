"""Where Stripe calls us."""

from __future__ import annotations

from django.urls import path

from payments import webhooks

urlpatterns = [
    path("platform", webhooks.platform),
    path("connect", webhooks.connect),
    path("thin", webhooks.thin),
]
