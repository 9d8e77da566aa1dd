"""Reviews to read, and what of an order can be reviewed."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from typing import Any

from matricia.kit.errors import RuleBroken
from orders.arrival import arrives_on
from orders.models import Order, OrderLine, Review, SellerOrder
from orders.models.review import ReviewQuerySet
from orders.selectors.orders import parts_of
from orders.services.reviews.write_review import demand_reviewable, shops_of_buyer
from orders.states import SellerOrderState
from shops.models import Product, Shop, Variant
from shops.pictures import ShownPicture


@dataclass(frozen=True)
class LineReview:
    """A line of an order, whether it can be reviewed now or why not, and what she said."""

    line: OrderLine
    part: SellerOrder
    product_id: int | None
    arrives_on: date | None
    refusal: str
    review: Review | None


def reviews_of(product: Product) -> ReviewQuerySet:
    """What buyers say about a piece, with all that its page shows."""
    return _readable(Review.objects.filter(product=product))


def reviews_at(shop: Shop) -> ReviewQuerySet:
    """What buyers say about all pieces of a shop, also of those that are gone."""
    return _readable(Review.objects.filter(shop=shop))


def line_reviews(order: Order, actor: Any) -> list[LineReview]:
    """Of each line that was sent; for who bought it. A fixed number of statements."""
    reviews = Review.objects.filter(line__seller_order__order=order).select_related("line")
    said = {review.line_id: review for review in reviews.prefetch_related("pictures")}
    own = shops_of_buyer(order)
    bought = OrderLine.objects.filter(seller_order__order=order).values("variant")
    variants = Variant.objects.filter(pk__in=bought)
    products = dict(variants.values_list("pk", "product"))
    return [
        LineReview(
            line=line,
            part=part,
            product_id=products.get(line.variant_id or 0),
            arrives_on=arrives_on(part),
            refusal=_refusal(order, part, actor, own),
            review=said.get(line.pk),
        )
        for part in parts_of(order)
        if part.state == SellerOrderState.SHIPPED
        for line in part.lines.all()
    ]


def picture_of(picture: Any, review: Review) -> ShownPicture:
    """As pages show it; it decorates her words."""
    return ShownPicture(
        id=str(picture.pk),
        name=picture.file.name,
        widths=picture.widths,
        width=picture.width,
        height=picture.height,
        alt=review.line.product_title,
        drawn=False,
    )


def _readable(reviews: ReviewQuerySet) -> ReviewQuerySet:
    return reviews.shown().select_related("line").prefetch_related("pictures")


def _refusal(order: Order, part: SellerOrder, actor: Any, own: Set[int]) -> str:
    try:
        demand_reviewable(order, part, actor=actor, own=own)
    except RuleBroken as broken:
        return broken.message
    return ""
