"""payments/figures/views.py and csv_files.py"""

from __future__ import annotations

import pytest
from django.test import Client

from matricia.kit import clock
from payments.figures.csv_files import SALES
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, member_of, variant_in_stock
from tests.payments.figures.selling import moment, sold

pytestmark = pytest.mark.django_db

START = "/documents/figures/tamgout"
DAYS = "since=2026-10-05&until=2026-10-06&language=en"


def client_of(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def shop():
    shop = ShopFactory(slug="tamgout")
    product = ProductFactory(shop=shop, title="=cmd()", option_names=["size"])
    sold(moment(5), variant_in_stock(30, product=product, option_values=["S"]), quantity=2)
    return shop


@pytest.fixture
def hers(shop) -> Client:
    return client_of(member_of(shop, UserFactory()))


def rows(answer) -> list[str]:
    text: str = answer.content.decode("utf-8-sig")
    return text.splitlines()


def test_days_are_rows_with_the_days_before_beside_them(hers):
    answer = hers.get(f"{START}/days.csv?{DAYS}&against=before")

    assert answer["Content-Disposition"] == (
        'attachment; filename="tamgout-days-2026-10-05-2026-10-06.csv"'
    )
    assert answer["Cache-Control"] == "private, no-store"
    assert rows(answer) == [
        "From;To;Web;Markets;Pieces;Page views;Compared with",
        "2026-10-05;2026-10-05;100.00;0.00;2;0;0.00",
        "2026-10-06;2026-10-06;0.00;0.00;0;0;0.00",
    ]


def test_a_title_is_no_formula(hers):
    assert rows(hers.get(f"{START}/pieces.csv?{DAYS}"))[1] == ("'=cmd();100.00;0.00;100.00;2;0;0;2")


def test_amounts_have_the_mark_of_the_language(hers):
    french = DAYS.replace("=en", "=fr")

    assert rows(hers.get(f"{START}/sizes.csv?{french}"))[1] == "S;100,00;0,00;100,00;2;0"


def test_every_chart_is_a_file(hers):
    paths = [f"{chart}.csv?{DAYS}" for chart in SALES] + ["stock.csv", "make-next.csv"]

    answers = [hers.get(f"{START}/{path}") for path in paths]

    assert [answer.status_code for answer in answers] == [200] * 8
    assert {answer["Content-Type"] for answer in answers} == {"text/csv; charset=utf-8"}


def test_what_is_no_chart_and_no_period_is_not_found(hers):
    asked = (f"secrets.csv?{DAYS}", "days.csv", "days.csv?since=2026-10-06&until=2026-10-05")

    assert [hers.get(f"{START}/{path}").status_code for path in asked] == [404] * 3


@pytest.mark.scenario("C5")
def test_nobody_else_finds_anything(shop):
    another = client_of(member_of(ShopFactory(), UserFactory()))
    paths = [f"{START}/days.csv?{DAYS}", f"{START}/stock.csv", f"{START}/make-next.csv"]

    for client in (another, client_of(UserFactory()), Client()):
        assert [client.get(path).status_code for path in paths] == [404] * 3
    assert client_of(StaffFactory()).get(paths[0]).status_code == 200


def test_stock_and_what_to_make_are_tables(shop, hers):
    with clock.frozen(moment(6)):
        stock = rows(hers.get(f"{START}/stock.csv?language=en"))
        to_make = rows(hers.get(f"{START}/make-next.csv?language=en"))

    assert stock[0] == "Place;Pieces;Value;At selling price;Pieces without a cost"
    assert stock[1].endswith(";28;1400.00;1400.00;28")
    assert to_make == [
        "Piece;Variant;SKU;Left;Sold in 90 days;Expected in 30 days;To make;Wished for by"
    ]
