"""Claims and the proofs behind them."""

from __future__ import annotations

from datetime import date
from typing import Any

import graphene

from matricia.kit import texts
from matricia.kit.graphql.access import ObjectType, Rule, everyone
from matricia.kit.graphql.pages import connection
from matricia.kit.graphql.scalars import enum_of
from shops.models import Claim, Proof
from shops.permissions import can_open_proof, may
from shops.proof_files import address_of_proof
from shops.states import ClaimState, ProofKind, Right

ClaimStateEnum = enum_of(ClaimState)
ProofKindEnum = enum_of(ProofKind)

products_of_claims_shop = Rule(
    "who keeps the products of the claim's shop",
    lambda user, claim: may(user, claim.shop_id, Right.PRODUCTS),
)


class ProofType(ObjectType):
    """A document behind a claim; everyone reads what it is, not everyone opens it."""

    class Meta:
        name = "Proof"
        access = {
            everyone: "id kind title issuer reference issued_on expires_on is_public document_url"
        }

    id = graphene.ID(required=True)
    kind = ProofKindEnum(required=True)
    title = graphene.String(required=True)
    issuer = graphene.String(required=True)
    reference = graphene.String(required=True)
    issued_on = graphene.Date()
    expires_on = graphene.Date(description="The first day on which it no longer holds, if any.")
    is_public = graphene.Boolean(required=True)
    document_url = graphene.String(description="Null for who may not open it.")

    @staticmethod
    def resolve_document_url(proof: Proof, info: Any) -> str | None:
        return address_of_proof(proof) if can_open_proof(info.context.user, proof) else None


class ClaimType(ObjectType):
    """Precise words about a piece or a shop, checked by somebody; reached through `visible_to`."""

    class Meta:
        name = "Claim"
        access = {
            everyone: "id wording scope state theme product shop expires_on ends_on checked_by"
            " checked_at proofs about_shop",
            products_of_claims_shop: "refusal",
        }

    id = graphene.ID(required=True)
    wording = graphene.String(required=True)
    scope = graphene.String(required=True, description="What of the piece it is about, or empty.")
    state = ClaimStateEnum(required=True)
    theme = graphene.Field("shops.graphql.types.ThemeType")
    product = graphene.Field("shops.graphql.types.ProductType", description="Null: all the shop.")
    shop = graphene.Field("shops.graphql.types.ShopType", required=True)
    about_shop = graphene.Boolean(required=True, description="About all pieces of the shop.")
    expires_on = graphene.Date(description="As the designer wrote it.")
    ends_on = graphene.Date(
        description="The first day on which it is not shown: its own end or its proof's."
    )
    checked_by = graphene.String(required=True, description="Who approved it, or empty.")
    checked_at = graphene.DateTime()
    refusal = graphene.String(description="Why it was refused. For the shop's members.")
    proofs = graphene.List(graphene.NonNull(ProofType), required=True)

    @staticmethod
    def resolve_wording(claim: Claim, info: Any) -> str:
        return texts.in_language(claim.wording)

    @staticmethod
    def resolve_scope(claim: Claim, info: Any) -> str:
        return texts.in_language(claim.scope)

    @staticmethod
    def resolve_product(claim: Claim, info: Any) -> Any:
        return claim.product_id and info.context.loaders.product.load(claim.product_id)

    @staticmethod
    def resolve_shop(claim: Claim, info: Any) -> Any:
        return info.context.loaders.shop.load(claim.shop_id)

    @staticmethod
    def resolve_about_shop(claim: Claim, info: Any) -> bool:
        return claim.product_id is None

    @staticmethod
    def resolve_ends_on(claim: Claim, info: Any) -> date | None:
        return claim.ends_on

    @staticmethod
    def resolve_checked_by(claim: Claim, info: Any) -> str:
        approved = claim.state == ClaimState.APPROVED and claim.reviewer
        return claim.reviewer.name if approved and claim.reviewer else ""

    @staticmethod
    def resolve_checked_at(claim: Claim, info: Any) -> Any:
        return claim.reviewed_at

    @staticmethod
    def resolve_proofs(claim: Claim, info: Any) -> Any:
        return claim.proofs.all()


ClaimConnection = connection(ClaimType)
