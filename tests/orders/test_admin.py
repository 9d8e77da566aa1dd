"""What programme staff edit by hand."""

from __future__ import annotations

import pytest
from django.test import Client

from orders.models import Voucher
from tests.factories.accounts import StaffFactory
from tests.factories.orders import DeliveryOptionFactory, VoucherFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff_client() -> Client:
    client = Client()
    client.force_login(StaffFactory.create(is_superuser=True))
    return client


def test_lists_and_forms_open(staff_client: Client):
    option, voucher = DeliveryOptionFactory.create(), VoucherFactory.create()

    for path in (
        "deliveryoption/",
        f"deliveryoption/{option.pk}/change/",
        "voucher/",
        f"voucher/{voucher.pk}/change/",
    ):
        assert staff_client.get(f"/admin/orders/{path}").status_code == 200


def test_a_voucher_that_was_used_is_not_deleted(staff_client: Client):
    unused, used = VoucherFactory.create(), VoucherFactory.create(uses=1)

    answers = [
        staff_client.post(f"/admin/orders/voucher/{voucher.pk}/delete/", {"post": "yes"})
        for voucher in (unused, used)
    ]

    assert [answer.status_code for answer in answers] == [302, 403]
    assert list(Voucher.objects.all()) == [used]


def test_a_code_is_kept_in_upper_case(staff_client: Client):
    staff_client.post(
        "/admin/orders/voucher/add/",
        {
            "code": " noel ",
            "amount": "500",
            "rate": "0",
            "max_uses": "10",
            "min_goods": "0",
            "starts_at_0": "2026-11-23",
            "starts_at_1": "09:00",
        },
    )

    assert Voucher.objects.get().code == "NOEL"
