"""A piece goes into the basket."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Cart, CartLine
from orders.selectors.calendars import calendar_of_shop
from orders.selectors.piece_in_basket import PieceInBasket, piece_in_basket
from orders.services.cart_limits import MOST_LINES, MOST_PIECES, refuse_quantity
from orders.services.ensure_delivery_options import ensure_delivery_options
from shops.models import Shop, Variant
from shops.services import stock
from shops.states import ProductState, ShopState


@dataclass(frozen=True, slots=True)
class Added:
    """How many of the variant are in the basket now, and how many pieces in all."""

    quantity: int
    pieces: int


def add_to_cart(cart: Cart, variant: Variant, quantity: int = 1) -> Added:
    """`quantity` more of `variant` in `cart`, in the transaction of its caller, who has locked it.
    Holds nothing: only a checkout does.

    An empty basket takes the currency of its first piece. Raises RuleBroken QUANTITY,
    NO_LONGER_SOLD, SHOP_PAUSED, OTHER_CURRENCY, SOLD_OUT, LESS_LEFT, or BASKET_FULL.
    """
    refuse_quantity(quantity)
    _refuse_unsold(variant)
    now = piece_in_basket(cart, variant)
    if now.shop_is_paused:
        _refuse_paused(variant.product.shop)
    wanted = min(now.quantity + quantity, MOST_PIECES)
    if now.line_id is None:
        _make_room(cart, variant, now)
    _refuse_more_than_left(variant, wanted, now)
    if now.line_id is None:
        CartLine.objects.create(
            cart=cart, variant=variant, quantity=wanted, price_when_added=variant.price
        )
    else:
        same = CartLine.objects.filter(pk=now.line_id)
        same.update(quantity=wanted, price_when_added=variant.price)
    if not now.shop_delivers:
        ensure_delivery_options(variant.product.shop)
    return Added(wanted, now.pieces - now.quantity + wanted)


def _make_room(cart: Cart, variant: Variant, now: PieceInBasket) -> None:
    """For another line, in the currency of those that are there."""
    if now.lines == 0 and cart.currency != variant.currency:
        cart.currency = variant.currency
        cart.save(update_fields=["currency"])
    if cart.currency != variant.currency:
        message = _("This piece is sold in %(currency)s. Pay for your basket first, then add it.")
        raise RuleBroken("OTHER_CURRENCY", message % {"currency": variant.currency}, "variant")
    if now.lines >= MOST_LINES:
        raise RuleBroken("BASKET_FULL", _("Your basket is full. Pay for it first, then go on."))


def _refuse_unsold(variant: Variant) -> None:
    product = variant.product
    is_sold = product.state == ProductState.ACTIVE and product.shop.state == ShopState.OPEN
    if not (variant.is_active and is_sold):
        message = _("“%(name)s” is no longer sold. Choose another piece.")
        raise RuleBroken("NO_LONGER_SOLD", message % {"name": product.title}, field="variant")


def _refuse_paused(shop: Shop) -> None:
    if away := calendar_of_shop(shop).pause_on(clock.today()):
        text = _("%(shop)s is away and sells nothing until %(last)s. Come back on %(back)s.")
        values = {
            "shop": shop.name,
            "last": date_format(away.until_day, "DATE_FORMAT"),
            "back": date_format(away.back_on, "DATE_FORMAT"),
        }
        raise RuleBroken("SHOP_PAUSED", text % values, "variant")


def _refuse_more_than_left(variant: Variant, wanted: int, now: PieceInBasket) -> None:
    if now.left >= wanted:
        return
    if now.left == 0:
        raise stock.sold_out(variant.pk, left=0)
    message = _("Only %(left)d left of “%(name)s”; you have %(already)d in your basket.")
    values = {"left": now.left, "name": variant.product.title, "already": now.quantity}
    raise RuleBroken("LESS_LEFT", message % values, field="quantity")
