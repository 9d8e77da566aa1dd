"""Tell the author of a hidden review why; the sweeper tells what a lost message left behind."""

from __future__ import annotations

from uuid import UUID

from matricia.kit.mailing import send_once
from orders import review_mails
from orders.models import Review
from orders.models.review import ReviewQuerySet
from orders.services.restrict_contact import NOBODY
from orders.states import ReviewState


def tell_author(review_id: UUID) -> None:
    """That it is hidden, why, and how she objects; once."""
    rows = _untold().filter(pk=review_id)
    reviews = Review.objects.select_related("line__seller_order__order", "shop")
    send_once(
        review_id, rows, "author_told_at", lambda: [review_mails.hidden(reviews.get(pk=review_id))]
    )


def untold_authors() -> list[UUID]:
    """Reviews whose authors do not know yet."""
    return list(_untold().order_by("pk").values_list("pk", flat=True)[:200])


def _untold() -> ReviewQuerySet:
    rows = Review.objects.filter(state=ReviewState.HIDDEN, author_told_at=None)
    return rows.exclude(line__seller_order__order__email=NOBODY)
