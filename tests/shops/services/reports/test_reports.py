"""A piece is reported, ruled on, and objected to."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core import mail

from matricia.accounts.services.erase_account import erase
from matricia.accounts.services.retain import retain
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import Product, Report, Ruling
from shops.reports import address_of_case, case_of, case_token, objection_ends, waiting_reports
from shops.services.edit_product import edit_product
from shops.services.reports.object_to_ruling import object_to_ruling
from shops.services.reports.tell_of_reports import (
    tell_of_report,
    tell_of_ruling,
    untold_reports,
    untold_rulings,
)
from shops.states import ProductState, ReportKind, ReportSide, RulingGround, ShopState, Verdict
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.reports import reported, ruled
from tests.factories.sellers import seller_of
from tests.factories.shops import ProductFactory, member_of, variant_in_stock

NOW = datetime(2026, 8, 31, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def refusal_of(act):
    with pytest.raises(RuleBroken) as refused:
        act()
    return refused.value.code


def objected(report, side):
    report.side = side
    return object_to_ruling(uuid.uuid4(), report, "I drew it myself.", language="fr")


def designer_of(product):
    return member_of(product.shop, UserFactory(language="en"))


def sold_piece():
    """On sale as the law asks: it can be on sale again."""
    product = variant_in_stock().product
    seller_of(product.shop)
    return product


def test_a_hidden_piece_is_seen_sold_and_found_by_nobody_and_its_designer_cannot_bring_it_back():
    product = sold_piece()
    designer = designer_of(product)

    ruled(reported(product))

    product.refresh_from_db()
    assert product.state == ProductState.HIDDEN
    assert not Product.objects.visible_to(AnonymousUser()).exists()
    assert not Product.objects.for_sale().exists()
    for state in (ProductState.ACTIVE, ProductState.DRAFT, ProductState.ARCHIVED):
        edit = {"version": product.version, "state": state, "actor": designer}
        assert refusal_of(lambda given=edit: edit_product(product, **given)) == "HIDDEN_BY_STAFF"


def test_after_an_objection_it_is_on_sale_again_and_both_sides_are_told():
    product = sold_piece()
    designer = designer_of(product)
    report = reported(product)
    ruled(report)
    objected(report, ReportSide.AUTHOR)

    again = ruled(report, Verdict.NOTHING)
    tell_of_ruling(again.pk)

    product.refresh_from_db()
    assert product.state == ProductState.ACTIVE
    assert [told.to for told in mail.outbox] == [["zoe@example.test"], [designer.email]]
    assert "decided after an objection" in mail.outbox[1].body
    assert not waiting_reports().exists()


def test_what_another_report_hides_stays_hidden():
    product = sold_piece()
    first, second = reported(product), reported(product)
    ruled(first)
    ruled(second)
    objected(first, ReportSide.AUTHOR)

    ruled(first, Verdict.WARNED)

    product.refresh_from_db()
    assert product.state == ProductState.HIDDEN


def test_a_hidden_shop_is_paused_and_opens_again():
    product = ProductFactory()
    report = reported(kind=ReportKind.SHOP, target=product.shop_id)
    ruled(report)
    product.shop.refresh_from_db()
    before = product.shop.state
    objected(report, ReportSide.AUTHOR)

    ruled(report, Verdict.NOTHING)

    product.shop.refresh_from_db()
    assert (before, product.shop.state) == (ShopState.PAUSED, ShopState.OPEN)


def test_the_reporter_has_a_receipt_with_the_number_and_staff_know_that_it_waits():
    staff = StaffFactory()
    report = reported(explanation="Buy at http://spam.test")

    tell_of_report(report.pk)
    tell_of_report(report.pk)

    receipt, notice = mail.outbox
    assert receipt.to == ["zoe@example.test"]
    assert report.number in receipt.subject
    assert address_of_case(report, ReportSide.REPORTER, report.language) in receipt.body
    assert (notice.to, notice.bcc) == ([], [staff.email])
    assert "spam.test" not in f"{receipt.body} {notice.body}"


def test_a_report_without_an_address_is_kept_and_sends_no_receipt():
    report = reported(email="")

    tell_of_report(report.pk)

    assert mail.outbox == []
    assert list(waiting_reports()) == [report]


def test_both_sides_are_told_the_reasons_and_how_to_object_and_not_who_reported():
    product = ProductFactory(title="Robe Aube")
    designer = designer_of(product)
    report = reported(product)

    ruling = ruled(report)
    tell_of_ruling(ruling.pk)

    to_reporter, to_author = mail.outbox
    assert (to_reporter.to, to_author.to) == (["zoe@example.test"], [designer.email])
    for told in mail.outbox:
        assert "It copies a registered design." in told.body
        assert "The decision rests on the law." in told.body
        assert "within 6 months" in told.body
    assert address_of_case(report, ReportSide.AUTHOR, designer.language) in to_author.body
    assert "zoe@example.test" not in to_author.body
    assert "Zoé" not in to_author.body
    assert "My own drawing." not in to_author.body


def test_a_report_that_comes_to_nothing_does_not_trouble_the_designer():
    product = ProductFactory()
    designer_of(product)

    tell_of_ruling(ruled(reported(product), Verdict.NOTHING).pk)

    assert [told.to for told in mail.outbox] == [["zoe@example.test"]]


def test_what_lost_tasks_left_is_found():
    with clock.frozen(NOW):
        report = reported()
        ruling = ruled(report)
    with clock.frozen(NOW + timedelta(minutes=6)):
        assert (list(untold_reports()), list(untold_rulings())) == ([report], [ruling])


def test_who_rules_is_staff_does_not_run_the_shop_and_says_what_it_rests_on():
    report = reported()
    partial = member_of(report.shop, StaffFactory())

    assert refusal_of(lambda: ruled(report, actor=UserFactory())) == "NOT_ALLOWED"
    assert refusal_of(lambda: ruled(report, actor=partial)) == "OWN_SHOP"
    Ruling.objects.create(report=report, verdict=Verdict.HIDDEN, ground=RulingGround.LAW)
    assert refusal_of(lambda: ruled(report)) == "RULED"
    assert Product.objects.get().state == ProductState.ACTIVE


def test_each_side_objects_once_within_six_months_to_what_it_did_not_ask_for():
    with clock.frozen(NOW):
        report = reported()
        unruled = refusal_of(lambda: objected(report, ReportSide.REPORTER))
        ruling = ruled(report)
        content = refusal_of(lambda: objected(report, ReportSide.REPORTER))
    assert objection_ends(ruling) == datetime(2027, 2, 28, 9, tzinfo=UTC)
    with clock.frozen(objection_ends(ruling)):
        late = refusal_of(lambda: objected(report, ReportSide.AUTHOR))
    with clock.frozen(objection_ends(ruling) - timedelta(seconds=1)):
        objected(report, ReportSide.AUTHOR)
        waiting = refusal_of(lambda: objected(report, ReportSide.AUTHOR))
        ruled(report)
        final = refusal_of(lambda: objected(report, ReportSide.AUTHOR))

    assert (unruled, content, late) == ("NOT_RULED", "NOTHING_TO_OBJECT_TO", "TOO_LATE")
    assert (waiting, final) == ("WAITING", "FINAL")


def test_a_link_opens_one_side_of_one_report():
    report, other = reported(), reported()
    token = case_token(report, ReportSide.AUTHOR)

    found = case_of(token)

    assert found == report
    assert found.side == ReportSide.AUTHOR
    assert case_of(token[:-1] + ("a" if token[-1] != "a" else "b")) is None
    assert case_token(other, ReportSide.AUTHOR) != token


def test_the_same_report_twice_is_one_and_one_address_makes_ten_an_hour():
    product, pk = ProductFactory(), uuid.uuid4()
    for number in range(10):
        reported(product, pk=pk if number == 0 else uuid.uuid4(), email=f"{number}@example.test")

    assert reported(product, pk=pk, email="0@example.test").pk == pk
    assert refusal_of(lambda: reported(product, email="other@example.test")) == "TOO_OFTEN"
    assert Report.objects.count() == 10


def test_a_reporter_who_is_erased_and_one_of_a_year_ago_leave_no_name_and_the_case_ends():
    zoe = UserFactory()
    with clock.frozen(NOW):
        hers = reported(user=zoe)
        old = reported()
        ruled(old)
        objected(old, ReportSide.AUTHOR)
        ruled(old)
    erase(zoe)
    with clock.frozen(NOW + timedelta(days=367)):
        retain()

    for report in (hers, old):
        report.refresh_from_db()
        assert (report.name, report.email, report.reporter_id) == ("", "", None)
    with clock.frozen(NOW + timedelta(days=5 * 365 + 3)):
        retain()
    assert list(Report.objects.all()) == [hers]
