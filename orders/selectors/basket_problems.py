"""What stands between a basket and its payment, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.money import Money
from matricia.kit.texts import in_language
from orders.money_text import money_text
from orders.selectors.basket import Basket, BasketGroup, BasketLine
from shops.states import ProductState, ShopState

#: Pointed out, but she may pay: the total she agreed to is compared at checkout.
ONLY_POINTED_OUT: Final = frozenset(
    {"PRICE_CHANGED", "DELIVERY_CHANGED", "GIFT_GONE", "GIFT_PRICE_CHANGED"}
)


def basket_problems(basket: Basket) -> list[RuleBroken]:
    """All of them. `field` is the variant's id, the shop's id (its delivery and
    gift wrap) or "code" (voucher)."""
    problems = [
        problem
        for group in basket.groups
        for problem in (
            *_of_lines(group, basket.currency),
            *_of_pause(group),
            *_of_delivery(group),
            *_of_gift(group),
        )
    ]
    if basket.voucher_problem:
        problems.append(basket.voucher_problem)
    return problems


def refuse_problems(basket: Basket) -> None:
    """Raise the first problem that stands in the way of paying, or EMPTY_BASKET."""
    if not basket.lines:
        raise RuleBroken("EMPTY_BASKET", _("Your basket is empty. Put a piece in it first."))
    for problem in basket_problems(basket):
        if problem.code not in ONLY_POINTED_OUT:
            raise problem


def refuse_far_away(basket: Basket, postcode: str) -> None:
    """Raise HAND_AREA where pieces shall be brought by hand and `postcode` is too far from there:
    it is known at checkout only."""
    typed = "".join(postcode.split()).upper()
    for group in basket.groups:
        way = group.delivery
        if way and way.postcodes and not typed.startswith(tuple(way.postcodes)):
            text = _(
                "“%(way)s” of %(shop)s is for postcodes that begin with %(codes)s. Choose another"
                " way of delivery in your basket."
            )
            values = {
                "way": way.name,
                "shop": group.shop.name,
                "codes": ", ".join(way.postcodes),
            }
            raise RuleBroken("HAND_AREA", text % values, field="postcode")


def _of_pause(group: BasketGroup) -> Iterator[RuleBroken]:
    if group.pause is None:
        return
    text = _(
        "%(shop)s is away until %(last)s and sells nothing meanwhile. Take its pieces out to go on,"
        " or come back on %(back)s."
    )
    last = date_format(group.pause.until_day, "DATE_FORMAT")
    back = date_format(group.pause.back_on, "DATE_FORMAT")
    yield _of_part("SHOP_PAUSED", text, group, last=last, back=back)


def _of_lines(group: BasketGroup, currency: str) -> Iterator[RuleBroken]:
    for line in group.lines:
        problem = _no_sale(line, currency) or _too_few(line) or _no_place(line)
        if problem := problem or _other_price(line):
            yield problem


def _no_sale(line: BasketLine, currency: str) -> RuleBroken | None:
    variant, product = line.variant, line.variant.product
    is_sold = (
        variant.is_active
        and product.state == ProductState.ACTIVE
        and product.shop.state == ShopState.OPEN
    )
    if not is_sold:
        text = _("“%(name)s” is no longer sold. Take it out of your basket to go on.")
        return _problem("NO_LONGER_SOLD", text, line)
    if variant.currency != currency:
        text = _("“%(name)s” is sold in another currency. Buy it in a separate order.")
        return _problem("OTHER_CURRENCY", text, line)
    return None


def _too_few(line: BasketLine) -> RuleBroken | None:
    if line.only_left is None:
        return None
    if line.only_left == 0:
        text = _("“%(name)s” is sold out. Take it out of your basket to go on.")
        return _problem("SOLD_OUT", text, line)
    text = _("“%(name)s”: only %(left)d left. Change the quantity to go on.")
    return _problem("LESS_LEFT", text, line, left=line.only_left)


def _no_place(line: BasketLine) -> RuleBroken | None:
    if line.plan is None or not line.plan.is_full:
        return None
    if line.quantity > 1:
        text = _(
            "“%(name)s” is made to order, and so many cannot be made any more in the coming weeks."
            " Take fewer, or take it out of your basket to go on."
        )
    else:
        text = _(
            "“%(name)s” is made to order, and the coming weeks are full. Take it out of your basket"
            " to go on, or come back later."
        )
    return _problem("MAKING_FULL", text, line)


def _other_price(line: BasketLine) -> RuleBroken | None:
    before = line.price_when_added
    if before is None:
        return None
    text = _("“%(name)s” now costs %(now)s; it was %(before)s when you put it in.")
    return _problem(
        "PRICE_CHANGED", text, line, now=money_text(line.unit_price), before=money_text(before)
    )


def _of_delivery(group: BasketGroup) -> Iterator[RuleBroken]:
    if group.delivery is None and group.delivery_options:
        text = _(
            "%(shop)s does not send there. Choose to collect the pieces, choose another country, "
            "or take them out to go on."
        )
        yield _of_part("NO_DELIVERY", text, group)
    elif group.delivery is None and group.is_too_heavy:
        text = _(
            "%(shop)s sends no parcel as heavy as this. Take a piece out to go on, and order it"
            " separately."
        )
        yield _of_part("TOO_HEAVY", text, group)
    elif group.delivery is None:
        text = _(
            "%(shop)s does not deliver there at the moment. Choose another country, or take its "
            "pieces out to go on."
        )
        yield _of_part("NO_DELIVERY", text, group)
    elif group.lost_delivery is not None:
        text = _("%(shop)s no longer offers “%(before)s” for this. Now chosen: “%(now)s”.")
        before = in_language(group.lost_delivery.name)
        yield _of_part("DELIVERY_CHANGED", text, group, before=before, now=group.delivery.name)


def _of_gift(group: BasketGroup) -> Iterator[RuleBroken]:
    if group.gift is None:
        return
    before = Money(group.gift.price_when_chosen, group.currency)
    if not group.is_gift:
        text = _("%(shop)s no longer wraps gifts: the pieces come as they are, without a message.")
        yield _of_part("GIFT_GONE", text, group)
    elif before != group.gift_price:
        text = _("%(shop)s now asks %(now)s for gift wrap; it was %(before)s when you chose it.")
        yield _of_part(
            "GIFT_PRICE_CHANGED",
            text,
            group,
            now=money_text(group.gift_price),
            before=money_text(before),
        )


def _of_part(code: str, text: str, group: BasketGroup, **values: str) -> RuleBroken:
    return RuleBroken(code, text % {"shop": group.shop.name, **values}, field=str(group.shop.pk))


def _problem(code: str, text: str, line: BasketLine, **values: object) -> RuleBroken:
    name = line.variant.product.title
    return RuleBroken(code, text % {"name": name, **values}, field=str(line.variant.pk))
