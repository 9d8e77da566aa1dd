"""A buyer says what she thinks of a piece she has, or changes what she said."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.plain_text import demand_text
from orders.arrival import has_arrived
from orders.models import Order, OrderLine, Review, SellerOrder
from orders.permissions import has_bought
from orders.services.reviews.count_reviews import count_reviews
from orders.states import Fit, OrderState
from shops.languages import Language
from shops.models import ShopMember

LONGEST: Final = 3000
LONGEST_NAME: Final = 60


@dataclass(frozen=True)
class Opinion:
    """What she says. `stars` 1 to 5; `fit` and `text` may be empty; `language` is the text's."""

    stars: int
    fit: str
    text: str
    language: str
    shows_name: bool


@transaction.atomic
def write_review(order: Order, line: OrderLine, opinion: Opinion, *, actor: Any) -> Review:
    """The review of `line`, a line of `order`; one per line, so writing again edits it.

    Raises RuleBroken NOT_ALLOWED, NOT_RECEIVED, OWN_SHOP, or STARS, FIT, LANGUAGE, TOO_LONG with
    their field.
    """
    lines = OrderLine.objects.select_for_update(of=("self",)).select_related("seller_order")
    line = lines.get(pk=line.pk, seller_order__order=order)
    demand_reviewable(order, line.seller_order, actor=actor, own=shops_of_buyer(order))
    said = _checked(opinion)
    review = Review.objects.filter(line=line).first()
    if review is None:
        review = Review(line=line, shop_id=line.seller_order.shop_id, bought_on=_bought_on(order))
    elif any(getattr(review, field) != value for field, value in said.items()):
        review.edited_at = clock.now()
    for field, value in said.items():
        setattr(review, field, value)
    review.name = first_name(order) if opinion.shows_name else ""
    review.product_id = review.product_id or _product_of(line)
    review.save()
    count_reviews(review.product_id)
    return review


def demand_reviewable(order: Order, part: SellerOrder, *, actor: Any, own: Set[int]) -> None:
    """Raise RuleBroken unless `actor` has bought this part, paid it, has it by now, and it is of
    none of her `own` shops."""
    if not has_bought(actor, order):
        message = _("Only who has bought a piece can review it. Open the link in your mail.")
        raise RuleBroken("NOT_ALLOWED", message)
    if order.state != OrderState.PAID or not has_arrived(part):
        message = _("You can review a piece once you have it. If it is here, say so first.")
        raise RuleBroken("NOT_RECEIVED", message)
    if part.shop_id in own:
        raise RuleBroken("OWN_SHOP", _("Nobody reviews the pieces of her own shop."))


def shops_of_buyer(order: Order) -> Set[int]:
    """Ids of the shops that who bought runs, by her account or her address."""
    hers = Q(user__email__iexact=order.email) | Q(user=order.user_id)
    return set(ShopMember.objects.filter(hers).values_list("shop", flat=True))


def first_name(order: Order) -> str:
    """What of the buyer's name may be shown; empty for none."""
    return (order.name.split() or [""])[0][:LONGEST_NAME]


def _checked(opinion: Opinion) -> dict[str, Any]:
    if not 1 <= opinion.stars <= 5:
        raise RuleBroken("STARS", _("Choose one to five stars."), field="stars")
    if opinion.fit and opinion.fit not in Fit.values:
        raise RuleBroken("FIT", _("Choose how it fits, or leave it open."), field="fit")
    if opinion.language not in Language.values:
        raise RuleBroken("LANGUAGE", _("Choose the language of your text."), field="language")
    words = opinion.text.strip()
    text = demand_text(words, longest=LONGEST, field="text") if words else ""
    return {
        "stars": opinion.stars,
        "fit": opinion.fit,
        "text": text,
        "language": opinion.language,
    }


def _bought_on(order: Order) -> Any:
    return (order.paid_at or order.placed_at).astimezone(clock.PARIS).date()


def _product_of(line: OrderLine) -> int | None:
    return line.variant.product_id if line.variant else None
