"""Reviews over the API: who reads, who writes, and how many statements that takes."""

from __future__ import annotations

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image

from orders.models import Review, ReviewPicture
from shops.models import Product
from tests.factories.accounts import StaffFactory
from tests.factories.reviews import arrived_order, line_of, reviewed, shipped_order
from tests.factories.shops import ProductFactory

pytestmark = pytest.mark.django_db
OURS = {"X-Matricia-Client": "tests"}

READ = """query($product: ID!) { reviews(product: $product) { totalCount nodes { stars name text
    variantTitle productTitle boughtOn pictures { url } product { id } } } }"""
RATING = """query($shop: String!, $slug: String!) { product(shop: $shop, slug: $slug) {
    rating { count average stars true } shop { rating { count average } } } }"""
MINE = """query($order: ID!, $token: String) { lineReviews(order: $order, token: $token) {
    refusal line { id } product { id } review { stars } isHidden } }"""
WRITE = """mutation($order: ID!, $token: String, $line: ID!) { writeReview(order: $order,
    token: $token, line: $line, stars: 4, text: "Nice", language: "en", showsName: false) {
    review { stars name } problems { code field } } }"""
RECEIVE = """mutation($order: ID!, $token: String, $part: ID!) { confirmReceipt(order: $order,
    token: $token, sellerOrder: $part) { sellerOrder { parcels { deliveredOn } }
    problems { code } } }"""


def statements(ask, product):
    with CaptureQueriesContext(
        connection,
    ) as seen:
        answer = ask(Client(), READ, product=product.pk)["reviews"]
    return len(seen), answer


def test_three_reviews_take_as_many_statements_as_one(ask):
    product = ProductFactory()
    reviewed(product)
    one, _ = statements(ask, product)
    reviewed(product)
    last = reviewed(product)

    three, answer = statements(ask, product)

    assert three == one
    assert answer["totalCount"] == 3
    assert answer["nodes"][0] == {
        "stars": 5,
        "name": "Ann",
        "text": "Soft and warm.",
        "variantTitle": last.line.variant_title,
        "productTitle": product.title,
        "boughtOn": last.bought_on.isoformat(),
        "pictures": [],
        "product": {"id": str(product.pk)},
    }


def test_the_piece_and_its_shop_say_what_reviews_come_to(ask):
    review = reviewed()
    product = review.product
    assert product is not None

    found = ask(Client(), RATING, shop=product.shop.slug, slug=product.slug)["product"]

    assert found["rating"] == {"count": 1, "average": 5.0, "stars": [0, 0, 0, 0, 1], "true": 1}
    assert found["shop"]["rating"] == {"count": 1, "average": 5.0}


def test_a_guest_says_she_has_it_and_reviews_it_by_her_link(ask):
    order = shipped_order()
    line = line_of(order)
    link = {"order": str(order.pk), "token": order.access_token}

    early = ask(Client(), WRITE, line=line.pk, **link)["writeReview"]
    ask(Client(), RECEIVE, part=line.seller_order_id, **link)
    written = ask(Client(), WRITE, line=line.pk, **link)["writeReview"]
    mine = ask(Client(), MINE, **link)["lineReviews"]

    assert [problem["code"] for problem in early["problems"]] == ["NOT_RECEIVED"]
    assert written == {"review": {"stars": 4, "name": ""}, "problems": []}
    assert mine == [
        {
            "refusal": "",
            "line": {"id": str(line.pk)},
            "product": {"id": str(Product.objects.get().pk)},
            "review": {"stars": 4},
            "isHidden": False,
        }
    ]


def test_without_the_link_and_for_staff_there_is_nothing_to_write(ask):
    order = arrived_order()
    line, staff = line_of(order), Client()
    staff.force_login(StaffFactory())

    for client in (Client(), staff):
        written = ask(client, WRITE, order=str(order.pk), line=line.pk)["writeReview"]
        assert written["review"] is None
        assert ask(client, MINE, order=str(order.pk))["lineReviews"] is None
    assert not Review.objects.exists()


def photo():
    picture, file = Image.new("RGB", (800, 1000), "teal"), io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Her phone"
    picture.save(file, "JPEG", exif=exif)
    return SimpleUploadedFile("p.jpg", file.getvalue(), "image/jpeg")


def send(review, token, file):
    order = review.line.seller_order.order_id
    path = f"/uploads/review-pictures/{order}/{review.line_id}"
    return Client().post(path, {"file": file}, headers={**OURS, "X-Order-Token": token})


def test_her_photograph_loses_what_her_phone_wrote_into_it():
    review = reviewed()
    token = review.line.seller_order.order.access_token

    answer = send(review, token, photo())

    stored = ReviewPicture.objects.get(review=review)
    with stored.file.open() as file, Image.open(file) as shown:
        assert (answer.status_code, shown.format, dict(shown.getexif())) == (201, "WEBP", {})
    assert stored.widths == [320, 640, 800]


def test_others_and_what_is_no_picture_are_refused():
    review = reviewed()
    token = review.line.seller_order.order.access_token

    assert send(review, "guessed", photo()).status_code == 404
    assert send(review, token, SimpleUploadedFile("p.jpg", b"<svg>")).status_code == 400
    assert not ReviewPicture.objects.exists()
