"""shops/view_counter.py"""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from matricia.accounts.services.retain import retain
from matricia.kit import clock
from shops.models import PageViews
from tests.factories.shops import ProductFactory, ShopFactory

pytestmark = pytest.mark.django_db

PHONE = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"
EVENING = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)


@pytest.fixture
def piece():
    return ProductFactory()


def opened(piece, agent: str = PHONE, **headers: str) -> int:
    answer = Client().get(f"/seen/{piece.pk}", headers={"User-Agent": agent, **headers})
    assert answer["Cache-Control"] == "private, max-age=60"
    assert not answer.cookies
    return answer.status_code


def counted() -> list[tuple[int, date, int]]:
    return list(PageViews.objects.order_by("day").values_list("product", "day", "count"))


def test_a_page_that_is_opened_counts_on_its_day_in_paris(piece):
    with clock.frozen(EVENING):
        assert [opened(piece), opened(piece)] == [204, 204]

    assert counted() == [(piece.pk, date(2026, 11, 24), 2)]


def test_counting_takes_one_statement_and_looks_at_no_session(piece):
    with CaptureQueriesContext(connection) as asked:
        Client().get(f"/seen/{piece.pk}", headers={"User-Agent": PHONE, "Cookie": "sessionid=abc"})

    assert len(asked) == 1


@pytest.mark.parametrize(
    "agent",
    [
        "",
        "curl/8.5.0",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36",
        "facebookexternalhit/1.1",
    ],
)
def test_robots_are_not_counted(piece, agent):
    assert opened(piece, agent) == 204

    assert counted() == []


def test_a_phone_of_the_make_cubot_is_no_robot(piece):
    opened(piece, "Mozilla/5.0 (Linux; Android 9; CUBOT_X19) AppleWebKit/537.36")

    assert PageViews.objects.get().count == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Dest": "document"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
    ],
)
def test_pages_of_others_and_pages_nobody_sees_are_not_counted(piece, headers):
    opened(piece, **headers)

    assert counted() == []


def test_what_is_not_for_sale_is_not_counted(piece):
    draft = ProductFactory(state="draft")
    closed = ProductFactory(shop=ShopFactory(state="closed"))
    for row in (draft, closed):
        opened(row)

    assert Client().get(f"/seen/{2**70}", headers={"User-Agent": PHONE}).status_code == 204
    assert Client().post(f"/seen/{piece.pk}", headers={"User-Agent": PHONE}).status_code == 405
    assert counted() == []


def test_counts_end_after_twenty_five_months(piece):
    today = clock.today()
    old = PageViews.objects.create(product=piece, day=date(today.year - 3, 1, 1), count=3)
    PageViews.objects.create(product=piece, day=today, count=4)

    retain()

    assert not PageViews.objects.filter(pk=old.pk).exists()
    assert PageViews.objects.get().count == 4
