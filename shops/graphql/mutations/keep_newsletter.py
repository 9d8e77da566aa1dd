"""openNewsletter, removeNewsletterReader."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.models import NewsletterReader
from shops.selectors import shops_run_by
from shops.services.newsletter.leave_newsletter import remove_reader
from shops.services.newsletter.open_newsletter import open_newsletter


class OpenNewsletter(RuleMutation):
    """Offers a newsletter on the shop's page, or no longer; its readers stay."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        is_open = graphene.Boolean(required=True)

    is_open = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, *, shop: str, is_open: bool) -> OpenNewsletter:
        row = get_row(shops_run_by(actor), shop)
        return cls(is_open=open_newsletter(row, is_open=is_open, actor=actor).is_open)


class RemoveNewsletterReader(RuleMutation):
    """Takes somebody off the list of a shop I run."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> RemoveNewsletterReader:  # noqa: A002
        hers = NewsletterReader.objects.reading().filter(shop__in=shops_run_by(actor))
        remove_reader(get_row(hers.select_related("shop"), id), actor=actor)
        return cls()
