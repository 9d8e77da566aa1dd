"""Programme staff take a piece or a shop out of sight, and show it again."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from matricia.kit.errors import RuleBroken
from shops.models import Product, Shop
from shops.permissions import demand_staff
from shops.services.move_product import move_product
from shops.states import ProductState, ShopState


@transaction.atomic
def hide_product(product: Product, *, actor: Any) -> None:
    """Whatever its state, it is not shown, sold or found until staff show it again. Raises
    RuleBroken NOT_ALLOWED."""
    row = _locked(product)
    if row.state != ProductState.HIDDEN:
        move_product(row, ProductState.HIDDEN, actor=actor)


@transaction.atomic
def show_product(product: Product, *, actor: Any) -> None:
    """As it was before; a draft if it could not be on sale today. Raises RuleBroken NOT_ALLOWED."""
    row = _locked(product)
    if row.state != ProductState.HIDDEN:
        return
    hidden = row.events.filter(to_state=ProductState.HIDDEN).last()
    before = ProductState(hidden.from_state) if hidden else ProductState.DRAFT
    demand_staff(actor)
    try:
        with transaction.atomic():
            move_product(row, before, actor=actor)
    except RuleBroken:
        row.state = ProductState.HIDDEN
        move_product(row, ProductState.DRAFT, actor=actor)


@transaction.atomic
def hide_shop(shop: Shop, *, actor: Any) -> None:
    """It is paused; its orders go on. Raises RuleBroken NOT_ALLOWED."""
    _turn(shop, ShopState.OPEN, ShopState.PAUSED, actor)


@transaction.atomic
def show_shop(shop: Shop, *, actor: Any) -> None:
    """It is open again. Raises RuleBroken NOT_ALLOWED."""
    _turn(shop, ShopState.PAUSED, ShopState.OPEN, actor)


def _locked(product: Product) -> Product:
    return Product.objects.select_for_update(no_key=True).get(pk=product.pk)


def _turn(shop: Shop, before: ShopState, after: ShopState, actor: Any) -> None:
    demand_staff(actor)
    Shop.objects.filter(pk=shop.pk, state=before).update(state=after)
