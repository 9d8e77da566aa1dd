"""markets/services/start_pairing.py, pair_device.py and retire_device.py"""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from django.db import connection

from markets.devices import device_by_token
from markets.models import Device, JournalEvent, Pairing
from markets.services.pair_device import pair_device
from markets.services.retire_device import retire_device
from markets.services.start_pairing import start_pairing
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments.explanations.alerts import words_of
from payments.models import Alert
from shops.tag_codes import ALPHABET
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.devices import A_PUBLIC_KEY, paired_device
from tests.factories.markets import MarketFactory, TillFactory, organiser_of, stall_at
from tests.factories.shops import member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def till():
    return TillFactory(name="Caisse 1")


@pytest.fixture
def brigitte(till):
    return organiser_of(till.market)


def test_a_code_is_eight_plain_characters_in_an_address_after_the_hash(till, brigitte, settings):
    started = start_pairing(till, actor=brigitte)

    assert len(started.code) == 8
    assert set(started.code) <= set(ALPHABET)
    assert started.url == f"{settings.PUBLIC_URL}/till/pair#{started.code}"
    assert started.qr.startswith("data:image/svg+xml;")
    assert Pairing.objects.get().code_hash != started.code


def test_a_browser_with_the_code_becomes_the_tills_device(till, brigitte):
    code = start_pairing(till, actor=brigitte).code

    typed = f" {code[:4].lower()}-{code[4:]} "
    paired = pair_device(code=typed, public_key=A_PUBLIC_KEY, agent="Firefox\n on a tablet")

    device = Device.objects.get(till=till)
    assert (paired.device, device_by_token(paired.token)) == (device, device)
    assert (device.public_key, device.paired_by) == (A_PUBLIC_KEY, brigitte)
    assert (device.agent, device.serial) == ("Firefox on a tablet", 1)
    assert paired.token not in str(Device.objects.values())


def test_a_code_is_good_once(till, brigitte):
    code = start_pairing(till, actor=brigitte).code
    paired = pair_device(code=code, public_key=A_PUBLIC_KEY)
    retire_device(paired.device, reason="broken", actor=brigitte)

    with pytest.raises(RuleBroken, match="PAIRING_CODE"):
        pair_device(code=code, public_key=A_PUBLIC_KEY)

    assert Device.objects.filter(till=till).count() == 1


def test_a_code_is_good_for_ten_minutes(till, brigitte):
    started = start_pairing(till, actor=brigitte)

    with (
        clock.frozen(started.expires_at + timedelta(seconds=1)),
        pytest.raises(RuleBroken, match="PAIRING_CODE"),
    ):
        pair_device(code=started.code, public_key=A_PUBLIC_KEY)

    assert timedelta(minutes=9) < started.expires_at - clock.now() <= timedelta(minutes=10)


def test_a_new_code_voids_the_one_before(till, brigitte):
    first = start_pairing(till, actor=brigitte).code
    second = start_pairing(till, actor=brigitte).code

    with pytest.raises(RuleBroken, match="PAIRING_CODE"):
        pair_device(code=first, public_key=A_PUBLIC_KEY)
    assert pair_device(code=second, public_key=A_PUBLIC_KEY).device.till == till


def test_a_bad_key_does_not_use_the_code_up(till, brigitte):
    code = start_pairing(till, actor=brigitte).code

    with pytest.raises(RuleBroken, match="PUBLIC_KEY"):
        pair_device(code=code, public_key="nothing")

    assert pair_device(code=code, public_key=A_PUBLIC_KEY).device.till == till


def test_a_till_with_a_device_asks_to_retire_it_first(till, brigitte):
    device = paired_device(till).device

    with pytest.raises(RuleBroken) as refused:
        start_pairing(till, actor=brigitte)

    assert refused.value.code == "TILL_HAS_DEVICE"
    assert "Caisse 1" in refused.value.message
    device.refresh_from_db()
    assert device.retired_at is None


def test_replacing_retires_the_device_and_warns_of_what_it_may_hold(till, brigitte):
    lost = paired_device(till).device
    Device.objects.filter(pk=lost.pk).update(waiting=7)

    code = start_pairing(till, actor=brigitte, replace=True).code
    paired = pair_device(code=code, public_key=A_PUBLIC_KEY)

    lost.refresh_from_db()
    assert lost.retired_at is not None
    assert lost.retired_because != ""
    assert paired.device.serial == lost.serial + 1
    alert = Alert.objects.get()
    assert (alert.code, alert.subject) == ("DEVICE_MAY_HOLD_SALES", f"device:{lost.serial}")
    assert alert.details == {
        "till": "Caisse 1",
        "market": till.market_id,
        "device": lost.serial,
        "waiting": 7,
    }
    assert "Caisse 1" in words_of(alert)


def test_a_device_that_has_handed_everything_in_goes_quietly(till, brigitte):
    device = paired_device(till).device

    retire_device(device, reason="battery", actor=brigitte)

    device.refresh_from_db()
    assert device.retired_because == "battery"
    assert Alert.objects.count() == 0
    logged = JournalEvent.objects.get(kind="retired")
    assert f'"note":"{device.serial}: battery"' in logged.body


def test_retiring_twice_keeps_the_first_reason(till, brigitte):
    device = paired_device(till).device
    retire_device(device, reason="lost", actor=brigitte)

    retire_device(device, reason="found again", actor=brigitte)

    device.refresh_from_db()
    assert device.retired_because == "lost"


def test_retiring_asks_why(till, brigitte):
    device = paired_device(till).device

    with pytest.raises(RuleBroken, match="REASON"):
        retire_device(device, reason=" \n", actor=brigitte)

    device.refresh_from_db()
    assert device.retired_at is None


def test_only_its_organisers_and_staff_pair_and_retire(till, brigitte):
    device = paired_device(till).device
    designer = UserFactory()
    member_of(stall_at(till.market).shop, designer)

    for person in (UserFactory(), designer, organiser_of(MarketFactory())):
        with pytest.raises(RuleBroken, match="NOT_ORGANISER"):
            retire_device(device, reason="mine", actor=person)
        with pytest.raises(RuleBroken, match="NOT_ORGANISER"):
            start_pairing(till, actor=person, replace=True)

    device.refresh_from_db()
    assert device.retired_at is None
    assert Pairing.objects.count() == 0
    retire_device(device, reason="stolen", actor=StaffFactory())
    device.refresh_from_db()
    assert device.retired_because == "stolen"


@pytest.mark.django_db(transaction=True)
def test_of_two_browsers_with_one_code_one_becomes_the_till():
    till = TillFactory()
    code = start_pairing(till, actor=organiser_of(till.market)).code
    outcomes: list[int | str] = []
    start = threading.Barrier(2)

    def pair():
        start.wait()
        try:
            outcomes.append(pair_device(code=code, public_key=A_PUBLIC_KEY).device.serial)
        except RuleBroken as broken:
            outcomes.append(broken.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=pair) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes, key=str) == [1, "PAIRING_CODE"]
    assert Device.objects.filter(till=till).count() == 1
