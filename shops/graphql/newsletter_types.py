"""Newsletters: a shop's readers, what somebody reads, what a mailed link opens."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import connection
from shops.models import NewsletterReader
from shops.newsletter_words import consent_words


class NewsletterReaderType(ObjectType):
    """Reached through a field for the people of her shop alone."""

    class Meta:
        name = "NewsletterReader"
        access = {everyone: "id email language agreed_at"}

    id = graphene.ID(required=True)
    email = graphene.String(required=True)
    language = graphene.String(required=True)
    agreed_at = graphene.DateTime(required=True)

    @staticmethod
    def resolve_agreed_at(root: NewsletterReader, info: Any) -> datetime | None:
        return root.confirmed_at


class _OfShop(ObjectType):
    """A shop's newsletter, from a reader's side."""

    class Meta:
        abstract = True

    shop_name = graphene.String(required=True)
    shop_slug = graphene.String(required=True)

    @staticmethod
    def resolve_shop_name(root: NewsletterReader, info: Any) -> str:
        return root.shop.name

    @staticmethod
    def resolve_shop_slug(root: NewsletterReader, info: Any) -> str:
        return root.shop.slug


class MyNewsletterType(_OfShop):
    """One that I agreed to get."""

    class Meta:
        name = "MyNewsletter"
        access = {everyone: "id shop_name shop_slug agreed_at words"}

    id = graphene.ID(required=True)
    agreed_at = graphene.DateTime(required=True)
    words = graphene.String(required=True, description="What I agreed to, as I read it then.")

    @staticmethod
    def resolve_agreed_at(root: NewsletterReader, info: Any) -> datetime | None:
        return root.confirmed_at


class NewsletterInvitationType(_OfShop):
    """Found by its signed link alone."""

    class Meta:
        name = "NewsletterInvitation"
        access = {everyone: "shop_name shop_slug words is_confirmed"}

    words = graphene.String(required=True, description="What the button agrees to.")
    is_confirmed = graphene.Boolean(required=True)

    @staticmethod
    def resolve_words(root: NewsletterReader, info: Any) -> str:
        return consent_words(root.shop)

    @staticmethod
    def resolve_is_confirmed(root: NewsletterReader, info: Any) -> bool:
        return root.confirmed_at is not None


class NewsletterStopType(_OfShop):
    """Found by its signed link alone, which stands in each letter."""

    class Meta:
        name = "NewsletterStop"
        access = {everyone: "shop_name shop_slug is_stopped"}

    is_stopped = graphene.Boolean(required=True)

    @staticmethod
    def resolve_is_stopped(root: NewsletterReader, info: Any) -> bool:
        return root.ended_at is not None


NewsletterReaderConnection = connection(NewsletterReaderType)
