"""Who may do what in the shops room. Services ask; GraphQL's field rules read the same words."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.access import Rule
from shops.models import Claim, Product, Proof, Shop, ShopMember, Variant
from shops.states import ProductState


def can_run(user: Any, shop: Shop) -> bool:
    """Members of the shop and programme staff may change what the shop shows and sells."""
    if user is None or not user.is_authenticated or not user.is_active:
        return False
    return bool(user.is_staff) or ShopMember.objects.filter(shop=shop, user=user).exists()


def demand_to_run(user: Any, shop: Shop) -> None:
    """Raise RuleBroken NOT_ALLOWED for everybody else."""
    if not can_run(user, shop):
        raise RuleBroken(
            "NOT_ALLOWED",
            _("Only the people who run this shop can do this. Sign in as one of them."),
        )


def is_staff(user: Any) -> bool:
    """Programme staff, still active."""
    return user is not None and bool(user.is_active and user.is_staff)


def demand_staff(user: Any) -> None:
    """Raise RuleBroken NOT_ALLOWED for everybody else."""
    if not is_staff(user):
        raise RuleBroken("NOT_ALLOWED", _("Only programme staff can do this."))


def runs(user: Any, shop_id: int) -> bool:
    """As `can_run`, for many rows of one request: memberships are read once per `user` object."""
    if not user.is_authenticated or not user.is_active:
        return False
    if user.is_staff:
        return True
    if not hasattr(user, "shops_run"):  # a request's user is a lazy wrapper: no __dict__ of hers
        memberships = ShopMember.objects.filter(user_id=user.pk)
        user.shops_run = frozenset(memberships.values_list("shop_id", flat=True))
    return shop_id in user.shops_run


def can_open_proof(user: Any, proof: Proof) -> bool:
    """Programme staff and the shop's people; everyone, if it is public and its claim is shown."""
    if runs(user, proof.claim.shop_id):
        return True
    return proof.is_public and Claim.objects.living().filter(pk=proof.claim_id).exists()


def is_draft_of_others(product: Product, user: Any) -> bool:
    """Not published, or hidden by programme staff, and not of this person's shop."""
    unseen = product.state in (ProductState.DRAFT, ProductState.HIDDEN)
    return unseen and not runs(user, product.shop_id)


def is_hidden_to(product: Product, user: Any) -> bool:
    """Hidden by programme staff, and not of this person's shop: not even its pictures are shown."""
    return product.state == ProductState.HIDDEN and not runs(user, product.shop_id)


def _runs_shop(user: Any, shop: Shop) -> bool:
    return runs(user, shop.pk)


def _runs_shop_of_product(user: Any, product: Product) -> bool:
    return runs(user, product.shop_id)


def _runs_shop_of(user: Any, variant: Variant) -> bool:
    return runs(user, variant.product.shop_id)


members_of_shop = Rule("the shop's members", _runs_shop)
members_of_products_shop = Rule("the members of the product's shop", _runs_shop_of_product)
members_of_variants_shop = Rule("the members of the variant's shop", _runs_shop_of)
