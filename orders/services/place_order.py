"""From a basket to an order that waits for its payment."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.compiled import Compiled
from matricia.kit.errors import RuleBroken
from matricia.kit.transactions import joined
from orders.models import Cart, Order
from orders.money_text import money_text
from orders.selectors.basket import Basket, read_basket
from orders.selectors.basket_problems import refuse_far_away, refuse_problems
from orders.services.contact import Contact, checked
from orders.services.count_voucher import count_use
from orders.services.freeze_order import draw_number, freeze_order, new_number
from orders.services.lock_capacities import lock_capacities
from shops.services import stock

_LOCKED: Final = Compiled(
    lambda cart: Cart.objects.select_for_update(of=("self",)).filter(pk=cart), cart=UUID
)

_KNOWN: Final = Compiled(
    lambda order, number: Order.objects.filter(Q(pk=order) | Q(number=number)),
    order=UUID,
    number=str,
)


@joined
def place_order(
    *,
    cart: Cart,
    order_id: str | UUID,
    contact: Contact,
    user: Any,
    language: str,
    expected_total: int | None = None,
    expected_by: date | None = None,
) -> Order:
    """Freeze `cart` into an order and hold its pieces until the payment's time is up.

    `order_id` is made by the client: the same again gives the same order. `expected_total` (cents)
    is what she saw: another total is a problem TOTAL_CHANGED. `expected_by`: the day by which all
    of it shall arrive, as she saw it; a later one is a problem LATER_NOW. A total of 0 is an order
    like any other; there is just nothing to pay. An earlier unpaid checkout of the same basket
    still holds its pieces: payments gives it up first. Raises RuleBroken; then nothing was written.
    """
    buyer = user if user is not None and user.is_authenticated else None
    cart = _lock_own(cart, buyer)
    number = draw_number()
    known = {row.pk: row for row in _KNOWN.all(order=_uuid(order_id), number=number)}
    if placed := known.get(_uuid(order_id)):
        return _same_again(placed, cart, buyer)
    contact = checked(contact)
    cart.country = contact.country  # what she confirms is priced for where it really goes
    basket = _read_alone(cart)
    refuse_problems(basket)
    refuse_far_away(basket, contact.postcode)
    _refuse_other_total(basket, expected_total)
    _refuse_later(basket, expected_by)
    until = clock.now() + timedelta(minutes=settings.CHECKOUT_HOLD_MINUTES)
    order = freeze_order(
        basket,
        _uuid(order_id),
        contact,
        buyer,
        _known(language),
        number=new_number() if known else number,
        hold_until=until,
    )
    wanted = {line.variant.pk: line.quantity for line in basket.lines}
    stock.hold(order.stock_reference, wanted, until=until)
    cart.save(update_fields=["country", "updated_at"])
    if basket.voucher:
        count_use(basket.voucher, order)
    order.opened_by_token = order.is_just_placed = True
    return order


def _lock_own(cart: Cart, buyer: User | None) -> Cart:
    """The basket, locked: its two checkouts at once go one after the other."""
    locked = _LOCKED.first(cart=cart.pk)
    if locked is None or locked.user_id != (buyer.pk if buyer else None):
        raise _not_found()
    return locked


def _same_again(placed: Order, cart: Cart, buyer: User | None) -> Order:
    is_hers = placed.cart_id == cart.pk and placed.user_id in (None, buyer.pk if buyer else None)
    if not is_hers:
        raise _not_found()
    placed.opened_by_token = True
    return placed


def _read_alone(cart: Cart) -> Basket:
    """The basket; while one is ordered, nobody else is promised the same week of a designer."""
    basket = read_basket(cart)
    shops = {line.variant.product.shop_id for line in basket.lines if line.plan}
    return read_basket(cart) if shops and lock_capacities(shops) else basket


def _refuse_later(basket: Basket, expected_by: date | None) -> None:
    if expected_by is None:
        return
    last = max(group.delivery.delivered_by for group in basket.groups if group.delivery)
    if last > expected_by:
        raise RuleBroken(
            "LATER_NOW",
            _("It will now arrive by %(day)s. Look at your basket again, then confirm.")
            % {"day": date_format(last, "DATE_FORMAT")},
            field="expectedBy",
        )


def _refuse_other_total(basket: Basket, expected_total: int | None) -> None:
    if expected_total is not None and expected_total != basket.total.amount:
        raise RuleBroken(
            "TOTAL_CHANGED",
            _("The total is now %(total)s. Look at your basket again, then confirm.")
            % {"total": money_text(basket.total)},
            field="expectedTotal",
        )


def _known(language: str) -> str:
    """One of the languages we write mails in."""
    wanted = language.split("-", maxsplit=1)[0].lower()
    return wanted if wanted in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def _uuid(order_id: str | UUID) -> UUID:
    try:
        return order_id if isinstance(order_id, UUID) else UUID(order_id)
    except ValueError:
        raise RuleBroken(
            "INVALID_ID",
            _("An id made by the client is a UUID. Make a new one and try again."),
            field="id",
        ) from None


def _not_found() -> RuleBroken:
    return RuleBroken(
        "NOT_FOUND", _("This does not exist, or no longer. Reload the page and try again.")
    )
