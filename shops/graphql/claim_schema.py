"""Root fields of claims, and what designers do with theirs."""

from __future__ import annotations

from datetime import date
from typing import Any

import graphene
from django.db.models import Q

from matricia.kit.graphql.access import everyone, signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import client_id, find_row, get_row
from shops import selectors
from shops.claim_loaders import living_claims, with_proofs
from shops.graphql.claim_types import ClaimConnection, ClaimType
from shops.models import Claim, Product, Proof, Shop, Theme
from shops.services.claims import draft_claim as service
from shops.services.claims.keep_proof import remove_proof
from shops.states import ProductState, Right, ShopState


class ClaimQueries(QueryPart):
    """Claims behind a theme for everyone; a shop's own for its members."""

    access = {everyone: "theme_claims shop_claims"}

    theme_claims = connection_field(
        ClaimConnection,
        theme=graphene.String(required=True),
        description="What holds today behind a theme, of open shops; the newest check first.",
    )
    shop_claims = connection_field(
        ClaimConnection,
        shop=graphene.ID(required=True),
        description="All claims of a shop I run, any state; the newest first.",
    )

    @staticmethod
    def resolve_theme_claims(
        root: Any, info: Any, theme: str, first: int, after: str | None = None
    ) -> Page[Claim]:
        shown = Q(product=None) | Q(product__state=ProductState.ACTIVE)
        claims = living_claims().filter(shown, theme__slug=theme, shop__state=ShopState.OPEN)
        return Page(claims, ("-reviewed_at", "-id"), first, after)

    @staticmethod
    def resolve_shop_claims(
        root: Any, info: Any, shop: str, first: int, after: str | None = None
    ) -> Page[Claim]:
        row = find_row(selectors.shops_run_by(info.context.user, Right.PRODUCTS), shop)
        claims = with_proofs(Claim.objects.filter(shop=row) if row else Claim.objects.none())
        return Page(claims, ("-id",), first, after)


class DraftClaim(RuleMutation):
    """Texts are in the language of the request. The id is made by the client (UUID)."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        request_id = graphene.ID(required=True)
        wording = graphene.String(required=True)
        scope = graphene.String()
        expires_on = graphene.Date()
        product = graphene.ID(description="Without one it is about all pieces of the shop.")
        theme = graphene.String(description="The slug of the theme that it lets them carry.")

    claim = graphene.Field(ClaimType)

    @classmethod
    def perform(
        cls,
        actor: Any,
        *,
        shop: str,
        request_id: str,
        wording: str,
        scope: str = "",
        expires_on: date | None = None,
        product: str | None = None,
        theme: str | None = None,
    ) -> DraftClaim:
        row = get_row(Shop.objects.visible_to(actor), shop)
        claim = service.draft_claim(
            row,
            request_id=client_id(request_id, field="requestId"),
            wording=wording,
            scope=scope,
            expires_on=expires_on,
            product=get_row(Product.objects.filter(shop=row), product) if product else None,
            theme=Theme.objects.get(slug=theme) if theme else None,
            actor=actor,
        )
        return cls(claim=claim)


class EditClaim(RuleMutation):
    """Changes what is given, of a draft; what was refused or handed in becomes one again."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        wording = graphene.String()
        scope = graphene.String()
        expires_on = graphene.Date()

    claim = graphene.Field(ClaimType)

    @classmethod
    def perform(cls, actor: Any, *, id: str, **changes: Any) -> EditClaim:  # noqa: A002
        claim = get_row(Claim.objects.visible_to(actor), id)
        return cls(claim=service.edit_claim(claim, actor=actor, **changes))


class SubmitClaim(RuleMutation):
    """Hands it in for the check by programme staff."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    claim = graphene.Field(ClaimType)

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> SubmitClaim:  # noqa: A002
        claim = get_row(Claim.objects.visible_to(actor), id)
        return cls(claim=service.submit_claim(claim, actor=actor))


class WithdrawClaim(RuleMutation):
    """It is no longer shown, at once and for good."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    claim = graphene.Field(ClaimType)

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> WithdrawClaim:  # noqa: A002
        claim = get_row(Claim.objects.visible_to(actor), id)
        return cls(claim=service.withdraw_claim(claim, actor=actor))


class RemoveProof(RuleMutation):
    """Takes a document away from a draft; documents are added at /uploads/claim-proofs/…."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    claim = graphene.Field(ClaimType)

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> RemoveProof:  # noqa: A002
        proofs = Proof.objects.filter(claim__in=Claim.objects.visible_to(actor).values("pk"))
        return cls(claim=remove_proof(get_row(proofs, id), actor=actor))


CLAIM_MUTATIONS: list[type[RuleMutation]] = [
    DraftClaim,
    EditClaim,
    SubmitClaim,
    WithdrawClaim,
    RemoveProof,
]
