"""More or less of a piece in the basket."""

from __future__ import annotations

from django.db import transaction

from orders.models import Cart, CartLine
from orders.services.cart_limits import refuse_quantity
from shops.models import Variant


@transaction.atomic
def set_cart_quantity(cart: Cart, variant: Variant, quantity: int) -> None:
    """`quantity` of `variant` in `cart`; 0 takes it out. She has seen today's price in doing so.

    More than there is stays in the basket as a problem that says how many are left: she may be
    waiting for one to come free. Raises RuleBroken QUANTITY, and CartLine.DoesNotExist for a
    variant that is not in the basket (but 0 of it is harmless).
    """
    refuse_quantity(quantity, least=0)
    cart = Cart.objects.select_for_update().get(pk=cart.pk)
    if quantity == 0:
        cart.lines.filter(variant=variant).delete()
        return
    changed = CartLine.objects.filter(cart=cart, variant=variant).update(
        quantity=quantity, price_when_added=variant.price
    )
    if not changed:
        raise CartLine.DoesNotExist
