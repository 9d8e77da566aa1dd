"""A guest signs in: her basket goes into the one of her account."""

from __future__ import annotations

from django.db import transaction

from matricia.accounts.models import User
from orders.models import Cart, CartDelivery, CartGift, CartLine, Order
from orders.services.cart_limits import MOST_PIECES
from orders.states import OrderState
from shops.services import stock


@transaction.atomic
def merge_carts(guest: Cart, user: User) -> Cart:
    """Her basket with the guest's lines in it; the guest's is gone. Asking again is harmless.

    Quantities add up, to at most 99 and what is available; a line that was there stays as it was
    when nothing more is to be had. Her own choices of delivery, gift wrap and voucher
    win; of a country, the one that was chosen last.
    """
    open_checkouts = Order.objects.filter(cart_id=guest.pk, state=OrderState.AWAITING_PAYMENT)
    list(open_checkouts.select_for_update().order_by("pk"))  # orders are locked before baskets
    hers = Cart.objects.get_or_create(user=user)[0]
    locked = Cart.objects.select_for_update().filter(pk__in=(guest.pk, hers.pk)).order_by("pk")
    carts = {cart.pk: cart for cart in locked}
    if guest.pk not in carts:
        return hers
    _move_lines(guest, hers)
    chosen = hers.deliveries.values("shop")
    CartDelivery.objects.filter(cart=guest).exclude(shop__in=chosen).update(cart=hers)
    CartGift.objects.filter(cart=guest).exclude(shop__in=hers.gifts.values("shop")).update(
        cart=hers
    )
    if carts[guest.pk].country:
        hers.country = carts[guest.pk].country
        hers.save(update_fields=["country", "updated_at"])
    if hers.voucher_id is None and carts[guest.pk].voucher_id is not None:
        hers.voucher_id = carts[guest.pk].voucher_id
        hers.save(update_fields=["voucher", "updated_at"])
    # A checkout that she began as a guest empties the basket that she has now.
    open_checkouts.update(cart_id=hers.pk)
    Cart.objects.filter(pk=guest.pk).delete()
    return hers


def _move_lines(guest: Cart, hers: Cart) -> None:
    mine = {line.variant_id: line for line in hers.lines.all()}
    brought = list(guest.lines.all())
    available = stock.availability(line.variant_id for line in brought)
    for line in brought:
        if same := mine.get(line.variant_id):
            same.quantity = _together(same.quantity, line.quantity, available[line.variant_id])
            same.measurements = same.measurements or line.measurements
            same.save(update_fields=["quantity", "measurements"])
        else:
            CartLine.objects.filter(pk=line.pk).update(cart=hers)


def _together(mine: int, brought: int, available: int) -> int:
    return max(min(mine + brought, MOST_PIECES, available), mine)
