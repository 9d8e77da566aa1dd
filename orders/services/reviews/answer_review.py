"""A designer answers a review: once, for everybody to read."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.plain_text import demand_text
from orders.models import Review, ReviewEvent
from shops.green_words import demand_precise
from shops.permissions import demand_right
from shops.states import Right

LONGEST: Final = 2000
#: In an event; the review stays as it is.
ANSWERED: Final = "answered"


@transaction.atomic
def answer_review(review: Review, text: str, *, actor: Any) -> Review:
    """`review` with its answer; the same again is harmless.

    Raises RuleBroken NOT_ALLOWED, EMPTY, TOO_LONG, GREEN_WORD, or ANSWERED.
    """
    demand_right(actor, review.shop, Right.ORDERS)
    answer = demand_text(text, longest=LONGEST, field="text")
    demand_precise(answer, field="text")
    review = Review.objects.select_for_update(of=("self",)).get(pk=review.pk)
    if review.answer == answer:
        return review
    if review.answer:
        raise RuleBroken("ANSWERED", _("This review has its answer: there is one, and it stays."))
    review.answer, review.answered_at = answer, clock.now()
    review.save(update_fields=["answer", "answered_at"])
    ReviewEvent.objects.create(
        review=review, from_state=review.state, to_state=ANSWERED, actor=actor
    )
    return review
