"""A guest signs in, and her basket comes along."""

from __future__ import annotations

import pytest

from orders.models import Cart, CartLine, Order
from orders.services.mark_paid import mark_paid
from orders.services.merge_carts import merge_carts
from tests.factories.accounts import UserFactory
from tests.factories.orders import VoucherFactory, cart_with, placed_order
from tests.factories.shops import variant_in_stock

pytestmark = pytest.mark.django_db


def _contents(cart: Cart) -> dict[int, int]:
    return dict(CartLine.objects.filter(cart=cart).values_list("variant", "quantity"))


@pytest.mark.parametrize(
    ("on_hand", "hers", "brought", "together"),
    [(9, 2, 3, 5), (4, 2, 3, 4), (200, 60, 60, 99), (0, 2, 3, 2), (1, 2, 3, 2)],
)
def test_quantities_add_up_to_what_can_be_had(on_hand: int, hers: int, brought: int, together: int):
    ann, dress = UserFactory.create(), variant_in_stock(on_hand)
    cart, guest = cart_with((dress, hers), user=ann), cart_with((dress, brought))

    merged = merge_carts(guest, ann)

    assert (merged, _contents(merged)) == (cart, {dress.pk: together})
    assert list(Cart.objects.all()) == [cart]


def test_lines_voucher_and_delivery_come_along_into_a_new_basket():
    ann, dress = UserFactory.create(), variant_in_stock()
    guest = cart_with((dress, 2), voucher=VoucherFactory.create())

    merged = merge_carts(guest, ann)

    assert merged.user == ann
    assert merged.voucher == guest.voucher
    assert _contents(merged) == {dress.pk: 2}


def test_merging_twice_is_harmless():
    ann, dress = UserFactory.create(), variant_in_stock()
    guest = cart_with(dress)
    stale = Cart.objects.get(pk=guest.pk)
    merge_carts(guest, ann)

    assert _contents(merge_carts(stale, ann)) == {dress.pk: 1}


def test_a_checkout_begun_as_a_guest_empties_the_basket_she_has_now():
    ann, dress = UserFactory.create(), variant_in_stock()
    guest = cart_with(dress)
    order = placed_order(guest)
    merged = merge_carts(guest, ann)

    mark_paid(order, at=order.placed_at)

    assert _contents(merged) == {}
    assert Order.objects.get().user is None
