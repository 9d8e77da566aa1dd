"""editSeller."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.seller_types import SellerType
from shops.models import Shop
from shops.services.edit_seller import SellerInput, edit_seller


class SellerDetailsInput(graphene.InputObjectType):
    """The business behind a shop; all of it is public."""

    legal_name = graphene.String(required=True)
    legal_form = graphene.String(required=True)
    siret = graphene.String(required=True)
    registration = graphene.String(default_value="")
    vat_number = graphene.String(default_value="")
    street = graphene.String(required=True)
    postcode = graphene.String(required=True)
    city = graphene.String(required=True)
    country = graphene.String(default_value="FR")
    phone = graphene.String(required=True)
    email = graphene.String(required=True)
    idu = graphene.String(default_value="")
    mediator_name = graphene.String(required=True)
    mediator_address = graphene.String(required=True)
    mediator_site = graphene.String(required=True)


class EditSeller(RuleMutation):
    """Says who sells; customers read it before they buy."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        seller = SellerDetailsInput(required=True)

    seller = graphene.Field(SellerType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str, seller: dict[str, str]) -> EditSeller:
        found = get_row(Shop.objects.visible_to(actor), shop)
        return cls(seller=edit_seller(found, SellerInput(**seller), actor=actor))
