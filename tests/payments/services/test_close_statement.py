"""Closing months: numbers, missed months, and what is never changed afterwards."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import CommandError, call_command

from matricia.kit import clock
from payments.models import CommissionRule, Statement
from payments.services.close_statement import close_statement, close_statements
from payments.services.set_commission_rule import set_commission_rule
from payments.statements.content import StatementContent
from payments.statements.csv_file import statement_csv
from payments.statements.pdf import statement_pdf
from payments.statements.periods import Month
from payments.statements.proof import broken_statements
from shops.models import Cohort, Product, Shop
from tests.factories.accounts import StaffFactory
from tests.factories.shops import ShopFactory, ThemeFactory
from tests.payments.statements import history
from tests.payments.statements.history import moment

pytestmark = pytest.mark.django_db
OCTOBER = Month(2026, 10)


def files_of(statement: Statement) -> list[bytes]:
    content = StatementContent.from_json(statement.content)
    return [
        *(statement_pdf(content, language, number=statement.number) for language in ("fr", "ar")),
        *(statement_csv(content, language) for language in ("fr", "en")),
    ]


def test_a_month_is_closed_on_the_third_day_after_it():
    share = history.sale(ShopFactory(slug="tamgout"), moment(5))

    with clock.frozen(moment(2, month=11)):
        assert close_statements() == 0
    with clock.frozen(moment(3, month=11)):
        assert close_statements() == 1
        assert close_statements() == 0

    statement = Statement.objects.get()
    assert statement.number == "MAT-2026-10-TAMGOUT"
    assert (statement.shop, statement.closing_balance) == (share.shop, 4890)


def test_missed_months_are_closed_without_a_gap():
    history.sale(ShopFactory(slug="tamgout"), moment(5, month=7))

    with clock.frozen(moment(12, month=11)):
        assert close_statements() == 4

    assert sorted(Statement.objects.values_list("number", "closing_balance")) == [
        ("MAT-2026-07-TAMGOUT", 4890),
        ("MAT-2026-08-TAMGOUT", 4890),
        ("MAT-2026-09-TAMGOUT", 4890),
        ("MAT-2026-10-TAMGOUT", 4890),
    ]


def test_a_month_that_is_not_over_is_not_closed():
    shop = ShopFactory()

    with clock.frozen(moment(2, month=11)), pytest.raises(ValueError, match="2026-10"):
        close_statement(shop, OCTOBER)


def test_a_short_name_that_was_anothers_gets_a_number_of_its_own():
    first = ShopFactory(slug="tamgout")
    history.sale(first, moment(5))
    with clock.frozen(moment(3, month=11)):
        close_statements()
        Shop.objects.filter(pk=first.pk).update(slug="elsewhere")
        second = history.sale(ShopFactory(slug="tamgout"), moment(6)).shop
        close_statements()

    assert Statement.objects.get(shop=second).number == f"MAT-2026-10-TAMGOUT-{second.pk}"


@pytest.mark.scenario("M9")
def test_after_fifty_orders_nothing_that_changes_changes_a_statement(capsys):
    shop = ShopFactory(slug="tamgout", name="Atelier Tamgout")
    shares = [
        history.sale(shop, moment(1 + number // 2, 8 + number % 2), price=2000 + 137 * number)
        for number in range(50)
    ]
    for share in shares[:30]:
        history.transfer(share, moment(28))
    history.refund(shares[40], moment(29))
    with clock.frozen(moment(3, month=11)):
        statement = close_statement(shop, OCTOBER)
    before = (statement.content, statement.digest, files_of(statement))

    theme = ThemeFactory()
    cohort = Cohort.objects.create(slug="spring", name={"fr": "Printemps"}, starts_on="2026-03-01")
    for product in Product.objects.filter(shop=shop):
        product.themes.add(theme)
    Product.objects.filter(shop=shop).update(title="=Other")
    Shop.objects.filter(pk=shop.pk).update(name="Another name", slug="another", cohort=cohort)
    for things in ({}, {"cohort": cohort}, {"shop": shop}, {"theme": theme}):
        set_commission_rule(rate=3000, vat_rate=2000, actor=StaffFactory(), **things)
    history.sale(shop, moment(4, month=11))
    history.transfer(shares[35], moment(4, month=11))

    call_command("verify_statements")
    again = Statement.objects.get()
    assert (again.content, again.digest, files_of(again)) == before
    assert capsys.readouterr().out == "1 statements, each as the books say\n"
    assert again.content["heading"]["name"] == "Atelier Tamgout"
    assert [rule[:2] for rule in again.content["rules"]] == [
        [CommissionRule.objects.earliest("pk").name, 1]
    ]


def test_a_statement_that_was_tampered_with_is_named():
    history.sale(ShopFactory(slug="tamgout"), moment(5))
    with clock.frozen(moment(3, month=11)):
        close_statements()
    closed = Statement.objects.get()
    Statement.objects.bulk_create([Statement(**_forged(closed))])

    assert list(broken_statements()) == ["Statement FORGED was changed after it was closed."]
    with pytest.raises(CommandError, match="1 statements differ"):
        call_command("verify_statements")


def test_an_entry_that_slips_into_a_closed_month_is_noticed():
    shop = ShopFactory(slug="tamgout")
    history.sale(shop, moment(5))
    with clock.frozen(moment(3, month=11)):
        close_statements()

    history.sale(shop, moment(20))

    assert list(broken_statements()) == ["Statement MAT-2026-10-TAMGOUT differs from the books."]


def _forged(closed: Statement) -> dict[str, Any]:
    """Another month with the digest of `closed`: the database lets nobody change a row."""
    return {
        "shop": closed.shop,
        "number": "FORGED",
        "starts_on": "2026-09-01",
        "ends_on": "2026-09-30",
        "closing_balance": 0,
        "content": closed.content | {"currency": "USD"},
        "digest": closed.digest,
    }
