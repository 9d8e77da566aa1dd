"""The programme hides a review for a reason that its author is told; its designer cannot."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core import mail

from matricia.kit.errors import RuleBroken
from orders.models import Review, ReviewEvent
from orders.services.reviews.move_review import hide_review, show_review
from orders.services.reviews.remove_review import remove_review
from orders.states import ReviewState
from shops.models import ProductRating
from tests.factories.accounts import StaffFactory
from tests.factories.reviews import opened, reviewed
from tests.orders.people import STRANGERS, person

pytestmark = pytest.mark.django_db


def test_a_hidden_review_counts_no_more_and_its_author_knows_why(
    tasks_at_once, django_capture_on_commit_callbacks
):
    review, staff = reviewed(language="en"), StaffFactory()

    with django_capture_on_commit_callbacks(execute=True):
        hide_review(review, because="It names a person.", actor=staff)

    review.refresh_from_db()
    event = ReviewEvent.objects.get()
    assert (review.state, review.hidden_because) == (ReviewState.HIDDEN, "It names a person.")
    assert (event.from_state, event.to_state, event.actor) == ("shown", "hidden", staff)
    assert ProductRating.objects.get().stars == [0] * 5
    assert [(m.to, "It names a person." in m.body) for m in mail.outbox] == [
        (["ann@example.test"], True)
    ]
    assert review.author_told_at is not None


def test_it_can_be_shown_again():
    review, staff = reviewed(), StaffFactory()
    hide_review(review, because="Doubtful.", actor=staff)

    show_review(review, actor=staff)

    review.refresh_from_db()
    assert (review.state, review.hidden_because) == (ReviewState.SHOWN, "")
    assert ProductRating.objects.get().stars == [0, 0, 0, 0, 1]


@pytest.mark.parametrize("who", [*STRANGERS, "this shop's member"])
def test_nobody_else_hides(who: str):
    review = reviewed()

    with pytest.raises(RuleBroken) as refused:
        hide_review(review, because="I dislike it.", actor=person(who, review.shop))

    assert refused.value.code == "NOT_ALLOWED"
    assert Review.objects.get().state == ReviewState.SHOWN


def test_of_a_hidden_one_the_decision_stays_without_her_words():
    review = reviewed()
    hide_review(review, because="Insult.", actor=StaffFactory())

    remove_review(opened(review.line.seller_order.order), review.line, actor=AnonymousUser())

    left = Review.objects.get()
    assert (left.text, left.name, left.state) == ("", "", ReviewState.HIDDEN)
