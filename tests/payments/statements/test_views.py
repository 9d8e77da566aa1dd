"""Who may have a statement as a file."""

from __future__ import annotations

import pytest
from django.test import Client

from matricia.kit import clock
from payments.models import Statement
from payments.services.close_statement import close_statement
from payments.statements.periods import Month
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.shops import ShopFactory, member_of
from tests.payments.statements import history
from tests.payments.statements.history import moment

pytestmark = pytest.mark.django_db


def client_of(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def statement() -> Statement:
    shop = ShopFactory(slug="tamgout")
    history.sale(shop, moment(5))
    with clock.frozen(moment(3, month=11)):
        return close_statement(shop, Month(2026, 10))


@pytest.fixture
def hers(statement) -> Client:
    return client_of(member_of(statement.shop, UserFactory()))


def files(statement: Statement) -> list[str]:
    start = "/documents/statements"
    return [
        f"{start}/{statement.pk}.pdf",
        f"{start}/{statement.pk}.csv",
        f"{start}/tamgout/2026-10.pdf",
        f"{start}/tamgout/2026-11.csv",
    ]


def test_she_and_the_programme_have_it_as_a_file_with_its_number(statement, hers):
    for client in (hers, client_of(StaffFactory())):
        for kind, content_type in (("pdf", "application/pdf"), ("csv", "text/csv; charset=utf-8")):
            answer = client.get(f"/documents/statements/{statement.pk}.{kind}?language=fr")

            assert (answer.status_code, answer["Content-Type"]) == (200, content_type)
            assert answer["Cache-Control"] == "private, no-store"
            assert (
                answer["Content-Disposition"]
                == f'attachment; filename="MAT-2026-10-TAMGOUT.{kind}"'
            )


@pytest.mark.scenario("C5")
def test_nobody_else_finds_anything(statement):
    another = client_of(member_of(ShopFactory(), UserFactory()))
    for client in (another, client_of(UserFactory()), Client()):
        with clock.frozen(moment(20, month=11)):
            assert [client.get(path).status_code for path in files(statement)] == [404] * 4


def test_a_month_that_is_open_is_provisional(statement, hers):
    with clock.frozen(moment(20, month=11)):
        answer = hers.get("/documents/statements/tamgout/2026-11.csv")

        assert answer.status_code == 200
        name = 'attachment; filename="tamgout-2026-11-provisional.csv"'
        assert answer["Content-Disposition"] == name
        closed = hers.get("/documents/statements/tamgout/2026-10.csv")
        assert closed["Content-Disposition"] == 'attachment; filename="MAT-2026-10-TAMGOUT.csv"'


@pytest.mark.parametrize(
    "path", ["tamgout/2026-13.pdf", "tamgout/2027-01.pdf", "tamgout/now.pdf", "999999.pdf", "1.exe"]
)
def test_what_does_not_exist_is_not_found(statement, hers, path):
    with clock.frozen(moment(20, month=11)):
        assert hers.get(f"/documents/statements/{path}").status_code == 404


def test_the_language_may_be_chosen(statement, hers):
    for language, mark in (("fr", b"1234,50"), ("en", b"54.90")):
        body = hers.get(f"/documents/statements/{statement.pk}.csv?language={language}").content
        assert (b"54.90" in body) == (mark == b"54.90")


def test_a_file_is_only_read(statement, hers):
    assert hers.post(f"/documents/statements/{statement.pk}.pdf").status_code == 405
