"""Readers of newsletters."""

from __future__ import annotations

from matricia.kit import clock
from shops.models import Newsletter, NewsletterReader, Shop


def newsletter_of(shop: Shop) -> Newsletter:
    """It is offered."""
    return Newsletter.objects.create(shop=shop, is_open=True)


def reader_of(shop: Shop, email: str, **fields: object) -> NewsletterReader:
    """Who agreed, just now unless told."""
    agreed = {"confirmed_at": clock.now(), "wording": "2026-11-24", "words": "Yes.", **fields}
    return NewsletterReader.objects.create(shop=shop, email=email, language="fr", **agreed)
