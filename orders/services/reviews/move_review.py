"""The programme hides a review, or shows it again. Its designer can do neither."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from orders.models import Review, ReviewEvent
from orders.services.reviews.count_reviews import count_reviews
from orders.states import ReviewState


def hide_review(review: Review, *, because: str, actor: Any) -> Review:
    """Nobody reads it any more; its author is told why (C. conso. D111-18), and how to object.

    Raises RuleBroken NOT_ALLOWED or REASON.
    """
    if not because.strip():
        raise RuleBroken("REASON", _("Say why: its author is told."), field="because")
    review = _move(review, ReviewState.HIDDEN, actor=actor, reason=because.strip()[:500])
    enqueue("orders.tell_review_hidden", review_id=str(review.pk))
    return review


def show_review(review: Review, *, actor: Any) -> Review:
    """Everybody reads it again. Raises RuleBroken NOT_ALLOWED."""
    return _move(review, ReviewState.SHOWN, actor=actor, reason="")


@transaction.atomic
def _move(review: Review, to: ReviewState, *, actor: Any, reason: str) -> Review:
    if not (actor.is_active and actor.is_staff):
        raise RuleBroken("NOT_ALLOWED", _("Only the programme's team hides and shows reviews."))
    review = Review.objects.select_for_update(of=("self",)).get(pk=review.pk)
    if review.state == to:
        return review
    before, review.state, review.hidden_because = review.state, to, reason
    review.author_told_at = None
    review.save(update_fields=["state", "hidden_because", "author_told_at"])
    ReviewEvent.objects.create(
        review=review, from_state=before, to_state=to, actor=actor, reason=reason
    )
    count_reviews(review.product_id)
    return review
