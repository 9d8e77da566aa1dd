"""What somebody hears of, how, when and on which devices, through the API; hers alone."""

from __future__ import annotations

import json
from datetime import time, timedelta

import pytest
from django.test import Client

from matricia.accounts.services.erase_account import erase
from matricia.kit import clock
from shops.models import NoticeChoice, PushDevice, QuietHours
from shops.states import Right
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.shops import ShopFactory, helper_in, member_of
from tests.shops.push_server import Browser

pytestmark = pytest.mark.django_db
PROBLEMS = "problems { code field }"
NOTICES = """query($shop: ID!) { notices(shop: $shop) { choices { subject byMail byPush }
    quietHours { isOn starts ends } devices { id label isThisOne } pushKey } }"""
CHOOSE = f"""mutation($shop: ID!, $choices: [NoticeChoiceInput!]!) {{ chooseNotices(shop: $shop,
    choices: $choices) {{ notices {{ choices {{ subject byMail byPush }} }} {PROBLEMS} }} }}"""
QUIET = f"""mutation($isOn: Boolean!, $starts: String!, $ends: String!) {{ keepQuietHours(
    isOn: $isOn, starts: $starts, ends: $ends) {{ quietHours {{ isOn starts ends }} {PROBLEMS} }} }}
"""
ADD = f"""mutation($endpoint: String!, $p256dh: String!, $auth: String!, $label: String!) {{
    addPushDevice(endpoint: $endpoint, p256dh: $p256dh, auth: $auth, label: $label) {{
    device {{ id label isThisOne }} {PROBLEMS} }} }}"""
REMOVE = f"mutation($id: ID!) {{ removePushDevice(id: $id) {{ {PROBLEMS} }} }}"
BOTH = {"byMail": True, "byPush": True}


@pytest.fixture
def shop():
    return ShopFactory()


@pytest.fixture
def ann(shop):
    return member_of(shop, UserFactory())


def signed_in(user):
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def add(ask, push_service):
    """`add(client, path)`: a browser that shows notices."""

    def _add(client, path="/send/1", label="Firefox, Linux"):
        address = Browser().subscription(push_service.address + path)
        values = {"p256dh": address.p256dh, "auth": address.auth, "label": label}
        answer = ask(client, ADD, endpoint=address.endpoint, **values)["addPushDevice"]
        assert answer["problems"] == []
        return answer["device"]

    return _add


def test_who_has_not_chosen_hears_of_everything_outside_the_usual_hours(ask, shop, ann, settings):
    settings.QUIET_HOURS = (time(21), time(8))

    assert ask(signed_in(ann), NOTICES, shop=shop.pk)["notices"] == {
        "choices": [{"subject": name, **BOTH} for name in ("ORDERS", "STOCK", "MONEY")],
        "quietHours": {"isOn": True, "starts": "21:00", "ends": "08:00"},
        "devices": [],
        "pushKey": "",
    }


def test_a_helper_chooses_among_what_her_rights_cover(ask, shop):
    helper = helper_in(shop, Right.PRODUCTS)

    found = ask(signed_in(helper), NOTICES, shop=shop.pk)["notices"]["choices"]

    assert found == [{"subject": "STOCK", **BOTH}]


def test_what_she_chooses_is_kept_for_her_and_this_shop(ask, shop, ann):
    bea, other = member_of(shop, UserFactory()), member_of(ShopFactory(), ann).pk
    choices = [{"subject": "ORDERS", "byMail": False, "byPush": True}]

    for _again in range(2):
        answer = ask(signed_in(ann), CHOOSE, shop=shop.pk, choices=choices)["chooseNotices"]

    assert answer["problems"] == []
    assert answer["notices"]["choices"][0] == choices[0]
    assert NoticeChoice.objects.filter(user=ann, shop=shop).count() == 1
    assert NoticeChoice.objects.count() == 1
    assert ask(signed_in(bea), NOTICES, shop=shop.pk)["notices"]["choices"][0]["byMail"]
    assert other == ann.pk


@pytest.mark.parametrize("who", [UserFactory, StaffFactory])
def test_a_shop_of_others_is_not_found(ask, shop, who):
    client = signed_in(who())

    seen = ask(client, NOTICES, shop=shop.pk)["notices"]
    refused = ask(client, CHOOSE, shop=shop.pk, choices=[])["chooseNotices"]

    assert seen is None
    assert refused == {"notices": None, "problems": [{"code": "NOT_FOUND", "field": None}]}


def test_who_is_not_signed_in_is_asked_to(ask, shop):
    refused = ask(Client(), QUIET, isOn=True, starts="21:00", ends="08:00")["keepQuietHours"]

    assert ask(Client(), NOTICES, shop=shop.pk)["notices"] is None
    assert [row["code"] for row in refused["problems"]] == ["SIGN_IN"]


def test_quiet_hours_are_kept(ask, ann):
    kept = {"isOn": True, "starts": "22:30", "ends": "07:15"}

    answer = ask(signed_in(ann), QUIET, **kept)["keepQuietHours"]

    assert answer == {"quietHours": kept, "problems": []}


@pytest.mark.parametrize(
    ("starts", "ends", "field"),
    [("21:00", "21:00", "ends"), ("", "08:00", "starts"), ("21:00", "25:00", "ends")],
)
def test_times_that_are_none_are_refused(ask, ann, starts, ends, field):
    answer = ask(signed_in(ann), QUIET, isOn=True, starts=starts, ends=ends)["keepQuietHours"]

    assert answer["problems"] == [{"code": "QUIET_HOURS", "field": field}]
    assert not QuietHours.objects.exists()


def test_a_browser_is_added_once_and_known_again(ask, shop, ann, add):
    client = signed_in(ann)

    first, again = add(client), add(client, label="  Firefox \n Linux ")
    elsewhere = ask(signed_in(ann), NOTICES, shop=shop.pk)["notices"]["devices"]

    assert again == {"id": first["id"], "label": "Firefox Linux", "isThisOne": True}
    assert elsewhere == [{**again, "isThisOne": False}]


def test_a_browser_that_was_given_another_address_stays_one_device(ann, add):
    client = signed_in(ann)

    add(client, "/send/1")
    second = add(client, "/send/2")

    assert [str(pk) for pk in PushDevice.objects.values_list("pk", flat=True)] == [second["id"]]


def test_a_browser_in_other_hands_leaves_whoever_had_it(shop, ann, add):
    bea = member_of(shop, UserFactory())

    add(signed_in(ann))
    add(signed_in(bea))

    assert PushDevice.objects.get().user == bea


def test_of_more_than_ten_devices_the_first_one_goes(ann, add):
    devices = [add(signed_in(ann), f"/send/{number}")["id"] for number in range(11)]

    kept = {str(pk) for pk in PushDevice.objects.values_list("pk", flat=True)}

    assert kept == set(devices[1:])


def test_addresses_inside_our_network_are_refused(ask, ann, push_service, settings):
    settings.PRIVATE_PUSH_ADDRESSES = frozenset()
    address = Browser().subscription(push_service.address)
    values = {"p256dh": address.p256dh, "auth": address.auth, "label": "x"}

    answer = ask(signed_in(ann), ADD, endpoint=address.endpoint, **values)["addPushDevice"]

    assert [row["code"] for row in answer["problems"]] == ["PUSH_DEVICE"]
    assert not PushDevice.objects.exists()


def test_where_push_is_not_set_up_no_device_is_added(ask, ann):
    values = {"p256dh": "", "auth": "", "label": "x"}

    answer = ask(signed_in(ann), ADD, endpoint="https://x.example", **values)["addPushDevice"]

    assert [row["code"] for row in answer["problems"]] == ["NO_PUSH"]


def test_a_device_of_others_is_not_found(ask, ann, add):
    device, mine = add(signed_in(ann)), add(signed_in(UserFactory()), "/send/2")
    stranger = signed_in(UserFactory())

    refused = ask(stranger, REMOVE, id=device["id"])["removePushDevice"]
    done = ask(signed_in(ann), REMOVE, id=device["id"])["removePushDevice"]

    assert [row["code"] for row in refused["problems"]] == ["NOT_FOUND"]
    assert done["problems"] == []
    assert str(PushDevice.objects.get().pk) == mine["id"]


def test_signing_out_ends_the_device_of_that_session_alone(ann, add):
    phone, desk = signed_in(ann), signed_in(ann)
    add(phone, "/send/1")
    kept = add(desk, "/send/2")

    phone.delete("/_allauth/browser/v1/auth/session")

    assert str(PushDevice.objects.get().pk) == kept["id"]


def test_a_new_password_ends_all_devices_of_hers(ann, add):
    add(signed_in(ann), "/send/1")
    others = add(signed_in(UserFactory()), "/send/2")
    passwords = {"current_password": "secret", "new_password": "a-quite-long-passphrase"}

    changed = signed_in(ann).post(
        "/_allauth/browser/v1/account/password/change",
        json.dumps(passwords),
        content_type="application/json",
    )

    assert changed.status_code == 200
    assert str(PushDevice.objects.get().pk) == others["id"]


def test_a_device_lasts_as_long_as_its_session(ann, add):
    add(signed_in(ann))

    left = PushDevice.objects.get().ends_at - clock.now()

    assert timedelta(days=59) < left <= timedelta(days=60)


def test_an_erased_account_keeps_neither_choices_nor_devices(ask, add):
    cleo = UserFactory()
    client = signed_in(cleo)
    add(client)
    ask(client, QUIET, isOn=True, starts="22:30", ends="07:15")

    erase(cleo)

    assert not PushDevice.objects.exists()
    assert not QuietHours.objects.exists()
