"""markets/services/keep_cashier.py and markets/pins.py"""

from __future__ import annotations

import pytest

from markets.models import Cashier
from markets.pins import hash_pin, new_pin
from markets.services.keep_cashier import add_cashier, edit_cashier
from matricia.kit.errors import RuleBroken
from tests.factories.accounts import UserFactory
from tests.factories.markets import MarketFactory, organiser_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def market():
    return MarketFactory()


@pytest.fixture
def brigitte(market):
    return organiser_of(market)


def test_a_pin_is_kept_as_webcrypto_derives_it():
    # PBKDF2 of RFC 8018 with HMAC-SHA-256, as OpenSSL computes it for these values.
    assert hash_pin("2468", bytes(16)) == (
        "57f38002120410c833722bd4fc1e0cbee3f10ed6fee33f47d777a5ba2b2b07ea"
    )


def test_two_equal_pins_look_different():
    assert new_pin("2468") != new_pin("2468")


def test_a_cashier_is_added_with_her_pin(market, brigitte):
    cashier = add_cashier(market, name=" Noémie ", pin="135790", is_manager=True, actor=brigitte)

    cashier.refresh_from_db()
    assert (cashier.name, cashier.is_manager, cashier.is_active) == ("Noémie", True, True)
    assert cashier.pin_hash == hash_pin("135790", bytes.fromhex(cashier.pin_salt))


@pytest.mark.parametrize("pin", ["", "123", "1234567", "12a4", "12 4", "١٢٣٤", "-123"])
def test_a_pin_has_four_to_six_digits(market, brigitte, pin):
    with pytest.raises(RuleBroken) as refused:
        add_cashier(market, name="Noémie", pin=pin, actor=brigitte)

    assert (refused.value.code, refused.value.field) == ("PIN", "pin")
    assert Cashier.objects.count() == 0


def test_two_cashiers_of_a_market_have_two_names(market, brigitte):
    add_cashier(market, name="Noémie", pin="1234", actor=brigitte)
    other = add_cashier(market, name="Noémie B.", pin="1234", actor=brigitte)

    with pytest.raises(RuleBroken, match="NAME_TAKEN"):
        add_cashier(market, name="noémie", pin="1234", actor=brigitte)
    with pytest.raises(RuleBroken, match="NAME_TAKEN"):
        edit_cashier(other, name="Noémie", actor=brigitte)

    elsewhere = MarketFactory()
    assert add_cashier(elsewhere, name="Noémie", pin="1234", actor=organiser_of(elsewhere)).pk


def test_editing_changes_what_is_given(market, brigitte):
    cashier = add_cashier(market, name="Noémie", pin="1234", actor=brigitte)

    edit_cashier(cashier, is_active=False, actor=brigitte)

    cashier.refresh_from_db()
    assert (cashier.name, cashier.is_active, cashier.is_manager) == ("Noémie", False, False)
    assert cashier.pin_hash == hash_pin("1234", bytes.fromhex(cashier.pin_salt))


def test_a_new_pin_replaces_the_old_one(market, brigitte):
    cashier = add_cashier(market, name="Noémie", pin="1234", actor=brigitte)

    edit_cashier(cashier, pin="9876", is_manager=True, actor=brigitte)

    cashier.refresh_from_db()
    assert cashier.is_manager is True
    assert cashier.pin_hash == hash_pin("9876", bytes.fromhex(cashier.pin_salt))


def test_only_its_organisers_do(market, brigitte):
    cashier = add_cashier(market, name="Noémie", pin="1234", actor=brigitte)

    for person in (UserFactory(), organiser_of(MarketFactory())):
        with pytest.raises(RuleBroken, match="NOT_ORGANISER"):
            add_cashier(market, name="Eve", pin="1234", actor=person)
        with pytest.raises(RuleBroken, match="NOT_ORGANISER"):
            edit_cashier(cashier, is_manager=True, actor=person)

    cashier.refresh_from_db()
    assert (Cashier.objects.count(), cashier.is_manager) == (1, False)
