from __future__ import annotations

import pytest
from django.test import Client

from matricia.accounts.models import Address, Consent, ConsentPurpose
from matricia.accounts.services.give_consent import WORDING, give_consent, has_consented
from matricia.accounts.services.keep_address import keep_address, remove_address
from matricia.kit.errors import RuleBroken
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db

HOME = {"name": "Ann Martin", "street": "3 rue des Lilas", "postcode": "93100", "city": "Montreuil"}
MINE = """{ myAddresses { label city country isDefault } mySizes { kind size }
  myConsents { purpose given at } }"""
KEEP = """mutation($id: ID, $address: AddressInput!, $default: Boolean) {
  keepAddress(id: $id, address: $address, default: $default) {
    address { id city isDefault } problems { code field } } }"""


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def test_the_first_address_is_the_default_and_another_can_take_its_place():
    ann = UserFactory()

    first = keep_address(ann, HOME)
    second = keep_address(ann, {**HOME, "label": "Atelier"}, default=True)

    first.refresh_from_db()
    assert (first.is_default, second.is_default) == (False, True)
    remove_address(ann, second)
    first.refresh_from_db()
    assert first.is_default


def test_an_address_without_a_street_is_refused_and_any_postcode_is_taken():
    ann = UserFactory()

    with pytest.raises(RuleBroken) as refused:
        keep_address(ann, {**HOME, "street": " \n "})
    kept = keep_address(ann, {**HOME, "postcode": "?"})

    assert (refused.value.code, refused.value.field) == ("MISSING", "street")
    assert kept.postcode == "?"


def test_nobody_changes_the_address_of_another(ask):
    ann, bea = UserFactory(), UserFactory()
    hers = keep_address(ann, HOME)

    answer = ask(signed_in(bea), KEEP, id=str(hers.pk), address={"city": "Lille"})

    assert answer["keepAddress"]["problems"] == [{"code": "NOT_FOUND", "field": None}]
    assert Address.objects.get().city == "Montreuil"


def test_no_consent_is_given_until_she_gives_it_and_each_word_is_kept():
    ann = UserFactory()
    letters = ConsentPurpose.NEWSLETTER

    assert not has_consented(ann, letters)
    give_consent(ann, letters, given=True)
    give_consent(ann, letters, given=True)
    assert has_consented(ann, letters)
    give_consent(ann, letters, given=False)

    assert not has_consented(ann, letters)
    assert list(Consent.objects.values_list("given", "wording")) == [
        (True, WORDING),
        (False, WORDING),
    ]


def test_the_page_shows_what_she_keeps(ask):
    ann = UserFactory()
    client = signed_in(ann)
    ask(client, KEEP, address={**HOME, "label": "Maison"})
    ask(client, 'mutation { keepSize(kind: TOPS, size: " M ") { kept problems { code } } }')
    ask(client, "mutation { giveConsent(purpose: NEWSLETTER, given: true) { problems { code } } }")
    ask(client, 'mutation { editProfile(name: "Ann", language: "ar") { problems { code } } }')

    mine = ask(client, MINE)

    ann.refresh_from_db()
    assert ann.language == "ar"
    assert mine["myAddresses"] == [
        {"label": "Maison", "city": "Montreuil", "country": "FR", "isDefault": True}
    ]
    assert mine["mySizes"] == [{"kind": "TOPS", "size": "M"}]
    assert [(row["purpose"], row["given"]) for row in mine["myConsents"]] == [
        ("NEWSLETTER", True),
        ("FOLLOWED", False),
    ]
    assert mine["myConsents"][1]["at"] is None


def test_a_guest_keeps_nothing(ask):
    assert ask(Client(), MINE) == {"myAddresses": [], "mySizes": [], "myConsents": []}
    refused = ask(Client(), KEEP, address=HOME)["keepAddress"]
    assert refused["problems"] == [{"code": "SIGN_IN", "field": None}]
