"""A review goes: because its author takes it back, or because nobody may know her any more."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from orders.models import Order, OrderLine, Review
from orders.permissions import has_bought
from orders.services.reviews.count_reviews import count_reviews
from orders.services.reviews.review_pictures import forget_picture
from orders.states import ReviewState


@transaction.atomic
def remove_review(order: Order, line: OrderLine, *, actor: Any) -> None:
    """What she said about `line`, a line of `order`, is gone. Again is harmless.

    Of one that the programme has hidden the decision stays, and that there was one: without her
    words. Raises RuleBroken NOT_ALLOWED.
    """
    if not has_bought(actor, order):
        raise RuleBroken("NOT_ALLOWED", _("Only who wrote a review can remove it."))
    reviews = Review.objects.select_for_update(of=("self",))
    review = reviews.filter(line=line, line__seller_order__order=order).first()
    if review is None:
        return
    if review.state == ReviewState.HIDDEN:
        _empty(review)
    else:
        _delete(review)


def remove_reviews_of(order: Order) -> None:
    """All that the buyer of `order` said, hidden or not; in the caller's transaction."""
    for review in Review.objects.filter(line__seller_order__order=order).order_by("pk"):
        _delete(review)


def _delete(review: Review) -> None:
    for picture in review.pictures.all():
        forget_picture(picture)
    product_id = review.product_id
    review.delete()
    count_reviews(product_id)


def _empty(review: Review) -> None:
    for picture in review.pictures.all():
        forget_picture(picture)
    review.text = review.name = ""
    review.save(update_fields=["text", "name"])
