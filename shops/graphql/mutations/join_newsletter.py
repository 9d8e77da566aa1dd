"""joinNewsletter, confirmNewsletter."""

from __future__ import annotations

from typing import Any

import graphene
from django.utils.translation import get_language

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.rates import visitor_address
from shops.models import Shop
from shops.services.newsletter.join_newsletter import confirm_newsletter, join_newsletter


class JoinNewsletter(RuleMutation):
    """Has an address asked by mail whether it wants a shop's newsletter. The answer is the same
    whether it gets it already or not; asking again is harmless."""

    class Meta:
        access = everyone

    class Arguments:
        shop = graphene.ID(required=True)
        email = graphene.String(required=True)

    shop_name = graphene.String()

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> JoinNewsletter:
        row = get_row(Shop.objects.visible_to(info.context.user), given["shop"])
        language = (get_language() or "fr").split("-")[0]
        visitor = visitor_address(info.context)
        join_newsletter(row, email=given["email"], language=language, visitor=visitor)
        return cls(shop_name=row.name)


class ConfirmNewsletter(RuleMutation):
    """Agrees, with the link that was mailed."""

    class Meta:
        access = everyone

    class Arguments:
        token = graphene.String(required=True)

    shop_name = graphene.String()

    @classmethod
    def perform(cls, actor: Any, *, token: str) -> ConfirmNewsletter:
        return cls(shop_name=confirm_newsletter(token).name)
