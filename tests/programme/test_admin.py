"""Programme staff accept designers in the admin."""

from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client

from programme.models import Invitation
from shops.models import Shop
from tests.factories.accounts import StaffFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tasks_at_once")]
ADD = "/admin/programme/invitation/add/"
AWA = {"email": "awa@example.test", "name": "Awa", "shop_name": "Atelier Awa", "language": "ar"}


@pytest.fixture
def staff():
    client = Client()
    client.force_login(StaffFactory(is_superuser=True))
    return client


def test_accepting_makes_a_shop_and_mails_the_link(staff, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        answer = staff.post(ADD, AWA)

    assert answer.status_code == 302
    invitation = Invitation.objects.get()
    assert invitation.shop.name == "Atelier Awa"
    assert "/ar/account/welcome/" in mail.outbox[0].body
    assert staff.get(f"/admin/programme/invitation/{invitation.pk}/change/").status_code == 200


def test_a_refusal_stands_at_its_field(staff):
    staff.post(ADD, AWA)

    answer = staff.post(ADD, AWA)

    assert answer.status_code == 200
    assert list(answer.context["adminform"].form.errors) == ["email"]
    assert Shop.objects.count() == 1


def test_the_mail_goes_again_from_the_list(staff, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        staff.post(ADD, AWA)
    chosen = {"action": "send_again", "_selected_action": [Invitation.objects.get().pk]}

    with django_capture_on_commit_callbacks(execute=True):
        staff.post("/admin/programme/invitation/", chosen)

    assert [letter.to for letter in mail.outbox] == [["awa@example.test"]] * 2
