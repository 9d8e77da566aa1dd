"""Programme staff rule on reports in the admin."""

from __future__ import annotations

import pytest
from django.test import Client

from shops.models import Product
from shops.states import ProductState
from tests.factories.accounts import StaffFactory
from tests.factories.reports import reported

pytestmark = pytest.mark.django_db
LIST = "/admin/shops/report/"
#: Of the two inlines, which have no rows to write.
NO_ROWS = {
    f"{inline}-{count}_FORMS": "0"
    for inline in ("complaints", "rulings")
    for count in ("TOTAL", "INITIAL")
}


@pytest.fixture
def client():
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(StaffFactory())
    return client


def rule(client, report, **written):
    page = f"{LIST}{report.pk}/change/"
    return client.post(page, {**NO_ROWS, **written}, follow=True).content.decode()


def test_staff_read_a_report_as_text_and_hide_the_piece(client):
    report = reported(explanation="<script>alert(1)</script>")
    page = client.get(f"{LIST}{report.pk}/change/").content.decode()

    rule(client, report, verdict="hidden", ground="law", reasons="A registered design.")

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert(1)" not in page
    assert Product.objects.get().state == ProductState.HIDDEN
    assert report.rulings.get().reasons == "A registered design."
    decided = client.get(f"{LIST}{report.pk}/change/").content.decode()
    assert "A registered design." in decided
    assert report.number not in client.get(f"{LIST}?waiting=yes").content.decode()


def test_a_restriction_without_its_ground_is_refused_in_words(client):
    report = reported()

    said = rule(client, report, verdict="hidden", ground="", reasons="A registered design.")

    assert "Say what the restriction rests on: the law, or our terms." in said
    assert Product.objects.get().state == ProductState.ACTIVE
