"""A designer answers once."""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from orders.models import ReviewEvent
from orders.services.reviews.answer_review import answer_review
from tests.factories.reviews import reviewed
from tests.orders.people import STRANGERS, designer_of, person

pytestmark = pytest.mark.django_db


def test_there_is_one_answer_and_it_stays():
    review = reviewed()
    designer = designer_of(review.shop)

    answer_review(review, "Thank you!", actor=designer)
    answer_review(review, "Thank you!", actor=designer)
    with pytest.raises(RuleBroken) as refused:
        answer_review(review, "On second thoughts…", actor=designer)

    review.refresh_from_db()
    assert refused.value.code == "ANSWERED"
    assert review.answer == "Thank you!"
    assert [event.actor for event in ReviewEvent.objects.all()] == [designer]


def test_an_answer_makes_no_general_green_claim():
    review = reviewed()

    with pytest.raises(RuleBroken) as refused:
        answer_review(review, "Merci, tout est écologique.", actor=designer_of(review.shop))

    assert (refused.value.code, refused.value.field) == ("GREEN_WORD", "text")


@pytest.mark.parametrize("who", STRANGERS)
def test_nobody_else_answers(who: str):
    review = reviewed()

    with pytest.raises(RuleBroken) as refused:
        answer_review(review, "Hello", actor=person(who, review.shop))

    review.refresh_from_db()
    assert (refused.value.code, review.answer) == ("NOT_ALLOWED", "")
