"""Who has bought a piece and has it reviews it: once, and may change her mind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser

from matricia.accounts.services.erase_account import erase
from matricia.kit.errors import RuleBroken
from orders.models import Order, Review
from orders.services.reviews.remove_review import remove_review
from orders.services.reviews.write_review import write_review
from shops.models import Product, ProductRating
from tests.factories.accounts import UserFactory
from tests.factories.orders import ANN
from tests.factories.reviews import GOOD, arrived_order, line_of, opened, reviewed, shipped_order
from tests.factories.shops import ProductFactory, member_of
from tests.orders.people import person

pytestmark = pytest.mark.django_db
GUEST = AnonymousUser()


def ratings(product):
    row = ProductRating.objects.get(product=product)
    return row.stars, row.fits


def refusal(order, opinion=GOOD, actor=GUEST):
    with pytest.raises(RuleBroken) as refused:
        write_review(order, line_of(order), opinion, actor=actor)
    assert not Review.objects.exists()
    return refused.value.code, refused.value.field


def test_a_guest_reviews_what_she_has_and_the_piece_counts_it():
    order = arrived_order()

    review = write_review(order, line_of(order), GOOD, actor=GUEST)

    line = line_of(order)
    assert (review.product, review.shop) == (Product.objects.get(), line.seller_order.shop)
    assert (review.stars, review.fit, review.text, review.name) == (
        5, "true", "Soft and warm.", "Ann",
    )  # fmt: skip
    assert isinstance(review.bought_on, date)
    assert ratings(review.product) == ([0, 0, 0, 0, 1], [0, 1, 0])


def test_writing_again_edits_the_one_review():
    first = reviewed()
    order = opened(first.line.seller_order.order)

    changed = replace(GOOD, stars=2, fit="small", text=" Too \r\n\u202etight ", shows_name=False)
    write_review(order, first.line, changed, actor=GUEST)

    review = Review.objects.get()
    assert (review.pk, review.stars, review.text, review.name) == (first.pk, 2, "Too \ntight", "")
    assert review.written_at == first.written_at
    assert review.edited_at is not None
    assert ratings(review.product) == ([0, 1, 0, 0, 0], [1, 0, 0])


def test_before_it_has_come_nobody_reviews_it():
    assert refusal(shipped_order()) == ("NOT_RECEIVED", None)


def test_only_its_buyer_reviews_it():
    order = Order.objects.get(pk=arrived_order(user=UserFactory()).pk)

    for who in ("nobody", "a customer", "this shop's member", "staff"):
        actor = person(who, line_of(order).seller_order.shop)
        assert refusal(order, actor=actor) == ("NOT_ALLOWED", None)


def test_nobody_reviews_her_own_shop():
    product, designer = ProductFactory(), UserFactory(email="me@shop.test")
    member_of(product.shop, designer)

    order = arrived_order(product, contact=replace(ANN, email="Me@shop.test"))

    assert refusal(order) == ("OWN_SHOP", None)


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        ({"stars": 0}, "STARS", "stars"),
        ({"stars": 6}, "STARS", "stars"),
        ({"fit": "wide"}, "FIT", "fit"),
        ({"language": "de"}, "LANGUAGE", "language"),
        ({"text": "x" * 3001}, "TOO_LONG", "text"),
    ],
)
def test_what_is_wrong_is_named(wrong, code, field):
    assert refusal(arrived_order(), replace(GOOD, **wrong)) == (code, field)


def test_its_author_removes_it_and_the_count_goes_with_it():
    review = reviewed()
    order = opened(review.line.seller_order.order)

    remove_review(order, review.line, actor=GUEST)
    remove_review(order, review.line, actor=GUEST)

    assert not Review.objects.exists()
    assert ratings(review.product) == ([0] * 5, [0] * 3)


def test_an_erased_person_leaves_no_review():
    ann = UserFactory()
    review = reviewed(user=ann)

    erase(ann)

    assert not Review.objects.exists()
    assert ratings(review.product) == ([0] * 5, [0] * 3)
