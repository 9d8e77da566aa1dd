"""Who may do what in the shops room. Services ask; GraphQL's field rules read the same words.

An owner may do everything, a helper what her rights say; programme staff may do what both may.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.access import Rule
from shops.models import Claim, Product, Proof, Shop, ShopMember
from shops.states import ProductState, Right


def demand_right(user: Any, shop: Shop, right: Right) -> None:
    """Raise RuleBroken NOT_ALLOWED for whoever does not hold `right` in `shop` at this moment."""
    if is_staff(user):
        return
    place = _place_now(user, shop)
    if place is None:
        raise _stranger()
    if not place.may(right):
        raise RuleBroken("NOT_ALLOWED", _refusals()[right])


def demand_owner(user: Any, shop: Shop) -> None:
    """Raise RuleBroken NOT_ALLOWED for helpers and everybody else."""
    if is_staff(user):
        return
    place = _place_now(user, shop)
    if place is None:
        raise _stranger()
    if not place.is_owner:
        raise RuleBroken(
            "NOT_ALLOWED", _("Only an owner of this shop can do this. Ask her to do it.")
        )


def is_staff(user: Any) -> bool:
    """Programme staff, still active."""
    return user is not None and bool(user.is_active and user.is_staff)


def demand_staff(user: Any) -> None:
    """Raise RuleBroken NOT_ALLOWED for everybody else."""
    if not is_staff(user):
        raise RuleBroken("NOT_ALLOWED", _("Only programme staff can do this."))


def runs(user: Any, shop_id: int) -> bool:
    """A member of any kind, or programme staff. For many rows of one request: memberships are read
    once per `user` object."""
    return is_staff(user) or place_of(user, shop_id) is not None


def may(user: Any, shop_id: int, right: Right) -> bool:
    """As `runs`, where a right is needed."""
    place = None if is_staff(user) else place_of(user, shop_id)
    return is_staff(user) or (place is not None and place.may(right))


def owns(user: Any, shop_id: int) -> bool:
    """As `runs`, for what helpers never get."""
    place = None if is_staff(user) else place_of(user, shop_id)
    return is_staff(user) or (place is not None and place.is_owner)


def place_of(user: Any, shop_id: int) -> ShopMember | None:
    """Hers in this shop, as it was when this request first asked."""
    return places_of(user).get(shop_id)


def places_of(user: Any) -> Mapping[int, ShopMember]:
    """Hers by shop; read once per `user` object."""
    if not _is_active(user):
        return {}
    if not hasattr(user, "places"):  # a request's user is a lazy wrapper: no __dict__ of hers
        rows = ShopMember.objects.filter(user_id=user.pk)
        user.places = {place.shop_id: place for place in rows}
    places: dict[int, ShopMember] = user.places
    return places


def can_open_proof(user: Any, proof: Proof) -> bool:
    """Programme staff and who keeps the shop's products; everyone, if it is public and its claim
    is shown."""
    if may(user, proof.claim.shop_id, Right.PRODUCTS):
        return True
    return proof.is_public and Claim.objects.living().filter(pk=proof.claim_id).exists()


def is_draft_of_others(product: Product, user: Any) -> bool:
    """Not published, or hidden by programme staff, and not of this person's shop."""
    unseen = product.state in (ProductState.DRAFT, ProductState.HIDDEN)
    return unseen and not runs(user, product.shop_id)


def is_hidden_to(product: Product, user: Any) -> bool:
    """Hidden by programme staff, and not of this person's shop: not even its pictures are shown."""
    return product.state == ProductState.HIDDEN and not runs(user, product.shop_id)


def keepers_of_products(name: str, shop_of: Callable[[Any], int]) -> Rule:
    """Who keeps the products of the shop that `shop_of` finds for a row."""
    return Rule(name, lambda user, row: may(user, shop_of(row), Right.PRODUCTS))


def _place_now(user: Any, shop: Shop) -> ShopMember | None:
    """Read anew: what was taken away a moment ago is taken away."""
    return ShopMember.objects.filter(shop=shop, user=user).first() if _is_active(user) else None


def _is_active(user: Any) -> bool:
    return user is not None and bool(user.is_authenticated and user.is_active)


def _stranger() -> RuleBroken:
    return RuleBroken(
        "NOT_ALLOWED", _("Only the people who run this shop can do this. Sign in as one of them.")
    )


def _refusals() -> dict[Right, str]:
    return {
        Right.PRODUCTS: _(
            "You do not look after this shop's products. An owner can give you that right."
        ),
        Right.ORDERS: _(
            "You do not look after this shop's orders. An owner can give you that right."
        ),
        Right.MONEY: _("You do not see this shop's money. An owner can give you that right."),
    }


members_of_shop: Final = Rule("the shop's members", lambda user, shop: runs(user, shop.pk))
products_of_shop: Final = keepers_of_products("who keeps the shop's products", lambda shop: shop.pk)
products_of_products_shop: Final = keepers_of_products(
    "who keeps the products of the product's shop", lambda product: product.shop_id
)
products_of_variants_shop: Final = keepers_of_products(
    "who keeps the products of the variant's shop", lambda variant: variant.product.shop_id
)
