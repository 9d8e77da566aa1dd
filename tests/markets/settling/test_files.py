"""Settlements as files: who gets them, and that the same settlement gives the same bytes."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from django.test import Client

from markets.models import Settlement
from markets.services.close_market import close_market
from markets.services.pay_settlement import HandSigned, pay_settlement
from markets.settling.csv_file import settlements_csv
from markets.settling.pdf import TEMPLATE, settlement_pdf
from markets.settling.reading import settlements_of, with_all
from markets.settling.sheet import sheet_of
from markets.states import SettlementPaid
from matricia.accounts.models import User
from matricia.kit.typesetting import typeset
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.shops import member_of
from tests.markets.fair import Fair

pytestmark = pytest.mark.django_db
SIGNED = HandSigned("Lynda", "M10 120L130 40L200 160L340 30")
LANGUAGES = ("fr", "en", "ar")


def a_fair() -> Fair:
    fair = Fair(designers=2, fee=1000)
    till = fair.tills[0].open()
    sale = till.sell((0, 5000), (1, 2000))
    till.sell((0, 3000, 2), card=6000)
    till.take_back(sale, 1)
    till.close(15_000).sync()
    close_market(fair.market, actor=fair.organiser)
    return fair


def first() -> Settlement:
    return with_all(Settlement.objects.order_by("pk"))[0]


def as_(user: User | None) -> Client:
    client = Client()
    if user is not None:
        client.force_login(user)
    return client


def rows_of(body: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig")), delimiter=";"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_settlement_gives_the_same_bytes(language: str) -> None:
    a_fair()

    made = settlement_pdf(first(), language)

    assert made.startswith(b"%PDF-")
    assert settlement_pdf(first(), language) == made


def test_renaming_and_later_sales_do_not_touch_the_paper() -> None:
    fair = a_fair()
    before = settlement_pdf(first(), "fr")

    fair.stalls[0].shop.name = "Another name"
    fair.stalls[0].shop.save(update_fields=["name"])
    fair.market.name = {"fr": "Autre"}
    fair.market.save(update_fields=["name"])
    fair.tills[0].open(15_000).sell((0, 700))
    fair.tills[0].sync()

    assert settlement_pdf(first(), "fr") == before


def test_paying_shows_on_the_paper_with_the_signature() -> None:
    fair = a_fair()
    before = sheet_of(first(), "en")

    till = fair.tills[0].till
    pay_settlement(first(), SettlementPaid.CASH, actor=fair.organiser, till=till, signed=SIGNED)

    after = sheet_of(first(), "en")
    assert before["paid"] == "€34.00 are still to be paid to you."
    assert after["paid"].startswith("Paid to you in cash: €34.00. ")
    assert after["signed"] == "Signed by Lynda"
    assert SIGNED.path in after["signature"]
    (page,) = typeset(TEMPLATE, after, at=first().made_at, format="png")
    assert page.startswith(b"\x89PNG")


def test_the_paper_lists_tenders_sums_and_pieces() -> None:
    fair = a_fair()

    sheet = sheet_of(first(), "en")

    assert sheet["tenders"] == [
        ("Cash", "€50.00", "plain"),
        ("Card", "€60.00", "plain"),
        ("Sold, refunds taken off", "€110.00", "total"),
    ]
    assert sheet["sums"] == [
        ("Sold, refunds taken off", "€110.00", "plain"),
        ("Commission", "−€13.20", "plain"),
        ("Stall fee", "−€10.00", "plain"),
        ("Yours", "€86.80", "total"),
        ("of it by Stripe, as online", "€52.80", "part"),
        ("of it from us", "€34.00", "part"),
    ]
    serial = fair.tills[0].signer.serial
    assert [row[1] for row in sheet["rows"]] == [f"{serial}-00001", f"{serial}-00002"]
    assert [row[4:] for row in sheet["rows"]] == [["1", "50.00"], ["2", "60.00"]]


def test_she_who_owes_is_told_so() -> None:
    a_fair()
    second = with_all(Settlement.objects.order_by("pk"))[1]

    sheet = sheet_of(second, "en")

    assert sheet["paid"] == "You owe us €10.00."
    assert ("Yours", "−€10.00", "total") in sheet["sums"]
    assert [row[3] for row in sheet["rows"]] == ["", "refund"]


def test_organiser_designer_and_staff_get_the_pdf() -> None:
    fair = a_fair()
    address = f"/documents/settlements/{first().pk}.pdf?language=en"
    designer = member_of(fair.stalls[0].shop, UserFactory())

    for person in (fair.organiser, designer, StaffFactory()):
        answer = as_(person).get(address)
        assert answer.status_code == 200
        assert answer["Content-Type"] == "application/pdf"
        assert answer["Cache-Control"] == "private, no-store"
        assert answer["Content-Disposition"] == (f'attachment; filename="s{fair.market.pk}-01.pdf"')
        assert answer.content == settlement_pdf(first(), "en")


def test_others_find_no_pdf() -> None:
    fair = a_fair()
    address = f"/documents/settlements/{first().pk}.pdf"
    neighbour = member_of(fair.stalls[1].shop, UserFactory())

    for person in (None, UserFactory(), neighbour):
        assert as_(person).get(address).status_code == 404
    assert as_(fair.organiser).get("/documents/settlements/999999.pdf").status_code == 404
    assert as_(fair.organiser).post(address).status_code == 405


def test_the_csv_has_every_settlement_of_the_market() -> None:
    fair = a_fair()
    Fair(designers=1)

    answer = as_(fair.organiser).get(
        f"/documents/settlements/market-{fair.market.pk}.csv?language=en"
    )

    header, *rows = rows_of(answer.content)
    assert header[:3] == ["Number", "Stall", "Shop"]
    assert [row[1] for row in rows] == ["01", "02"]
    assert rows[0][5:] == [
        "2", "50.00", "60.00", "0.00", "0.00", "110.00", "0.00", "13.20", "0.00", "10.00", "86.80",
        "52.80", "34.00", "", "",
    ]  # fmt: skip


def test_designers_and_others_find_no_csv() -> None:
    fair = a_fair()
    address = f"/documents/settlements/market-{fair.market.pk}.csv"
    designer = member_of(fair.stalls[0].shop, UserFactory())

    for person in (None, UserFactory(), designer):
        assert as_(person).get(address).status_code == 404


def test_a_name_that_looks_like_a_formula_is_none_in_a_spreadsheet() -> None:
    fair = a_fair()
    content: dict[str, Any] = {**first().content, "shop": "=1+1"}
    Settlement.objects.filter(pk=first().pk).update(content=content)

    rows = rows_of(settlements_csv(settlements_of(fair.organiser).order_by("pk"), "fr"))

    assert rows[1][2] == "'=1+1"
    assert rows[1][6] == "50,00"
