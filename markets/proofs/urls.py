"""Addresses of proofs."""

from __future__ import annotations

from django.urls import URLPattern, path

from markets.proofs import views

urlpatterns: list[URLPattern] = [
    path("journal/verify.py", views.verifier, name="journal-verifier"),
    path("journal/key.txt", views.key, name="journal-key"),
    path("journal/key.pem", views.key_pem, name="journal-key-pem"),
    path("journal/<str:starts_on>_<str:ends_on>.zip", views.archive, name="journal-archive"),
    path("attestation.pdf", views.attestation, name="attestation"),
]
