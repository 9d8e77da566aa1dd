"""Photographs in reviews: checked, upright, without where and with what they were taken."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from orders.models import Order, Review, ReviewPicture
from orders.permissions import has_bought
from shops.images import renditions_of
from shops.services.keep_renditions import forget_renditions, keep_renditions

MOST_PICTURES: Final = 4


def add_review_picture(
    order: Order, review: Review, content: bytes, *, actor: Any
) -> ReviewPicture:
    """`content`, a picture from anywhere, becomes the last of her review's.

    Raises RuleBroken NOT_ALLOWED, TOO_MANY_PICTURES, PICTURE_SIZE, or PICTURE_FORMAT.
    """
    _demand_author(order, actor)
    _demand_room(review)
    renditions = renditions_of(content)
    name = keep_renditions("reviews", renditions)
    try:
        with transaction.atomic():
            _demand_room(Review.objects.select_for_update().get(pk=review.pk))
            return ReviewPicture.objects.create(
                review=review,
                file=name,
                width=renditions.width,
                height=renditions.height,
                widths=sorted(renditions.files),
            )
    except RuleBroken:
        forget_renditions(name, renditions.files)
        raise


@transaction.atomic
def remove_review_picture(order: Order, picture: ReviewPicture, *, actor: Any) -> None:
    """Take it out of her review, and its files out of the storage. Raises RuleBroken."""
    _demand_author(order, actor)
    forget_picture(picture)


def forget_picture(picture: ReviewPicture) -> None:
    """The row now, its files once the surrounding transaction has committed."""
    forget_renditions(picture.file.name or "", picture.widths)
    picture.delete()


def _demand_author(order: Order, actor: Any) -> None:
    if not has_bought(actor, order):
        message = _("Only who wrote a review can change its pictures.")
        raise RuleBroken("NOT_ALLOWED", message)


def _demand_room(review: Review) -> None:
    if review.pictures.count() >= MOST_PICTURES:
        message = _("A review has at most 4 pictures. Remove one first.")
        raise RuleBroken("TOO_MANY_PICTURES", message, field="pictures")
