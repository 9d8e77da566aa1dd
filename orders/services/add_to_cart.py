"""A piece goes into the basket."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from orders.models import Cart, CartLine
from orders.services.cart_limits import MOST_LINES, MOST_PIECES, refuse_quantity
from orders.services.ensure_delivery_options import ensure_delivery_options
from shops.models import Variant
from shops.services import stock
from shops.states import ProductState, ShopState


@transaction.atomic
def add_to_cart(cart: Cart, variant: Variant, quantity: int = 1) -> CartLine:
    """`quantity` more of `variant` in `cart`. Holds nothing: only a checkout does.

    An empty basket takes the currency of its first piece. Raises RuleBroken QUANTITY,
    NO_LONGER_SOLD, OTHER_CURRENCY, SOLD_OUT, LESS_LEFT, or BASKET_FULL.
    """
    refuse_quantity(quantity)
    _refuse_unsold(variant)
    cart = Cart.objects.select_for_update().get(pk=cart.pk)
    line = cart.lines.filter(variant=variant).first() or _new_line(cart, variant)
    wanted = min((line.quantity or 0) + quantity, MOST_PIECES)
    _refuse_more_than_left(variant, wanted, already=line.quantity or 0)
    line.quantity = wanted
    line.price_when_added = variant.price
    line.save()
    cart.save(update_fields=["currency", "updated_at"])
    ensure_delivery_options(variant.product.shop)
    return line


def _new_line(cart: Cart, variant: Variant) -> CartLine:
    count = cart.lines.count()
    if count == 0 and cart.currency != variant.currency:
        cart.currency = variant.currency
    if cart.currency != variant.currency:
        message = _("This piece is sold in %(currency)s. Pay for your basket first, then add it.")
        raise RuleBroken("OTHER_CURRENCY", message % {"currency": variant.currency}, "variant")
    if count >= MOST_LINES:
        raise RuleBroken("BASKET_FULL", _("Your basket is full. Pay for it first, then go on."))
    return CartLine(cart=cart, variant=variant, quantity=0, price_when_added=variant.price)


def _refuse_unsold(variant: Variant) -> None:
    product = variant.product
    is_sold = product.state == ProductState.ACTIVE and product.shop.state == ShopState.OPEN
    if not (variant.is_active and is_sold):
        message = _("“%(name)s” is no longer sold. Choose another piece.")
        raise RuleBroken("NO_LONGER_SOLD", message % {"name": product.title}, field="variant")


def _refuse_more_than_left(variant: Variant, wanted: int, *, already: int) -> None:
    left = stock.availability([variant.pk])[variant.pk]
    if left >= wanted:
        return
    if left == 0:
        raise stock.sold_out(variant.pk, left=0)
    message = _("Only %(left)d left of “%(name)s”; you have %(already)d in your basket.")
    values = {"left": left, "name": variant.product.title, "already": already}
    raise RuleBroken("LESS_LEFT", message % values, field="quantity")
