"""Root fields and mutations about newsletters of shops."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from shops.graphql.mutations.join_newsletter import ConfirmNewsletter, JoinNewsletter
from shops.graphql.mutations.keep_newsletter import OpenNewsletter, RemoveNewsletterReader
from shops.graphql.mutations.leave_newsletter import LeaveMyNewsletter, LeaveNewsletter
from shops.graphql.newsletter_types import (
    MyNewsletterType,
    NewsletterInvitationType,
    NewsletterReaderConnection,
    NewsletterStopType,
)
from shops.models import NewsletterReader, Shop
from shops.newsletter_links import invited_by, stopped_by
from shops.newsletter_readers import NEWEST, newsletters_of, readers_of, takes_readers
from shops.permissions import owns
from shops.selectors import shops_run_by


class NewsletterQueries(QueryPart):
    """Root fields. Of a shop that the visitor does not own, there are no readers."""

    access = {
        everyone: "newsletter_is_open newsletter_readers my_newsletters newsletter_invitation"
        " newsletter_stop"
    }

    newsletter_is_open = graphene.Boolean(
        required=True,
        shop=graphene.String(required=True, description="Its slug."),
        description="Whether its page offers a newsletter.",
    )
    newsletter_readers = connection_field(
        NewsletterReaderConnection,
        shop=graphene.ID(required=True),
        query=graphene.String(description="What the address contains."),
        description="Who agreed to get the newsletter of a shop of mine, the latest first.",
    )
    my_newsletters = graphene.List(
        graphene.NonNull(MyNewsletterType),
        required=True,
        description="Of shops, to addresses that I have shown to be mine; empty for guests.",
    )
    newsletter_invitation = graphene.Field(
        NewsletterInvitationType,
        token=graphene.String(required=True),
        description="Null for a link that is not ours, or over.",
    )
    newsletter_stop = graphene.Field(NewsletterStopType, token=graphene.String(required=True))

    @staticmethod
    def resolve_newsletter_is_open(root: Any, info: Any, shop: str) -> bool:
        row = Shop.objects.visible_to(info.context.user).filter(slug=shop).first()
        return row is not None and takes_readers(row)

    @staticmethod
    def resolve_newsletter_readers(
        root: Any, info: Any, *, shop: str, first: int, after: str | None = None, query: str = ""
    ) -> Page[NewsletterReader]:
        user = info.context.user
        row = find_row(shops_run_by(user), shop)
        hers = row if row and owns(user, row.pk) else None
        return Page(readers_of(hers, query), NEWEST, first, after)

    @staticmethod
    def resolve_my_newsletters(root: Any, info: Any) -> list[NewsletterReader]:
        return list(newsletters_of(info.context.user))

    @staticmethod
    def resolve_newsletter_invitation(root: Any, info: Any, token: str) -> NewsletterReader | None:
        return invited_by(token)

    @staticmethod
    def resolve_newsletter_stop(root: Any, info: Any, token: str) -> NewsletterReader | None:
        return stopped_by(token)


NEWSLETTER_MUTATIONS: list[type[RuleMutation]] = [
    JoinNewsletter,
    ConfirmNewsletter,
    LeaveNewsletter,
    LeaveMyNewsletter,
    OpenNewsletter,
    RemoveNewsletterReader,
]
