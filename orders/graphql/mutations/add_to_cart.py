"""addToCart."""

from __future__ import annotations

from typing import Any, Final

import graphene
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from matricia.kit.compiled import Compiled
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row, row_id
from orders.graphql.cart_types import CartType
from orders.selectors.basket import Basket
from orders.services.add_to_cart import add_to_cart
from orders.services.cart_of import cart_of
from orders.services.choose_country import choose_country
from shops.models import Product, Variant

#: What `add_to_cart` looks at; a piece's texts are long.
_ASKED_OF_A_PIECE: Final = (
    "price",
    "currency",
    "is_active",
    "product__title",
    "product__state",
    "product__shop__state",
)


def _visible_to(user: Any) -> QuerySet[Variant]:
    products = Product.objects.visible_to(user)
    variants = Variant.objects.select_related("product__shop").filter(product__in=products)
    return variants.only(*_ASKED_OF_A_PIECE)


#: Of who is not signed in: most who buy.
_TO_GUESTS: Final = Compiled(
    lambda variant: _visible_to(AnonymousUser()).filter(pk=variant), variant=int
)


def _piece(user: Any, variant: str) -> Variant:
    """Raises ObjectDoesNotExist for what she may not see."""
    if user.is_authenticated:
        return get_row(_visible_to(user), variant)
    return _TO_GUESTS.get(variant=row_id(variant))


class AddToCart(RuleMutation):
    """A piece goes into the visitor's basket, which is made with the first one."""

    class Meta:
        access = everyone

    class Arguments:
        variant = graphene.ID(required=True)
        quantity = graphene.Int(default_value=1)
        country = graphene.String(description="Where the basket shall go; as it was without it.")

    cart = graphene.Field(CartType)

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> AddToCart:
        piece = _piece(info.context.user, given["variant"])
        cart = cart_of(info.context)
        if country := given.get("country"):
            choose_country(cart, country)
        added = add_to_cart(cart, piece, given["quantity"])
        return cls(cart=Basket(cart, known_count=added.pieces))
