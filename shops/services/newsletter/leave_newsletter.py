"""A consent to a newsletter ends: its reader takes it back, or the designer removes her."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

from matricia.kit import clock
from matricia.kit.graphql.rows import get_row
from shops.models import NewsletterReader, Shop
from shops.newsletter_links import stopped_by
from shops.newsletter_readers import newsletters_of
from shops.permissions import demand_owner


def leave_by_link(token: str) -> Shop:
    """Again is harmless. Raises ObjectDoesNotExist for a link that is not ours."""
    reader = stopped_by(token)
    if reader is None:
        raise ObjectDoesNotExist
    _end(reader)
    return reader.shop


def leave_mine(pk: str, *, actor: Any) -> None:
    """What she finds on her account's page. Raises ObjectDoesNotExist for another's."""
    _end(get_row(newsletters_of(actor), pk))


@transaction.atomic
def remove_reader(reader: NewsletterReader, *, actor: Any) -> None:
    """An owner takes her off. Raises RuleBroken NOT_ALLOWED."""
    demand_owner(actor, reader.shop)
    _end(reader)


def _end(reader: NewsletterReader) -> None:
    NewsletterReader.objects.filter(pk=reader.pk, ended_at=None).update(ended_at=clock.now())
