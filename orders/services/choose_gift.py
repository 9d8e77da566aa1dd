"""One shop's part of a basket is wrapped as a gift, or is not."""

from __future__ import annotations

import re
from typing import Final

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from orders.models import Cart, CartGift, GiftWrap
from orders.models.gift import LONGEST_MESSAGE
from shops.models import Shop

#: All but the line break: it is printed on a slip.
_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_EMPTY_LINES: Final = re.compile(r"\n{3,}")


def choose_gift(cart: Cart, shop: Shop, *, wrapped: bool, message: str = "") -> None:
    """The pieces of `shop` in `cart` are wrapped and come with `message` (plain text, may be
    empty), or not. She has seen today's price in doing so.

    Raises RuleBroken GIFT_NOT_OFFERED, or TOO_LONG (field: message).
    """
    if not wrapped:
        CartGift.objects.filter(cart=cart, shop=shop).delete()
        return
    wrap = GiftWrap.objects.filter(shop=shop).first()
    if wrap is None:
        text = _("%(shop)s does not wrap gifts. Go on without it.") % {"shop": shop.name}
        raise RuleBroken("GIFT_NOT_OFFERED", text, "wrapped")
    CartGift.objects.update_or_create(
        cart=cart,
        shop=shop,
        defaults={"message": _checked(message), "price_when_chosen": wrap.price},
    )


def _checked(message: str) -> str:
    lines = _CONTROL.sub(" ", message.replace("\r\n", "\n").replace("\r", "\n")).strip()
    text = _EMPTY_LINES.sub("\n\n", lines)
    if len(text) > LONGEST_MESSAGE:
        problem = _("At most %(count)d characters. Shorten it.") % {"count": LONGEST_MESSAGE}
        raise RuleBroken("TOO_LONG", problem, "message")
    return text
