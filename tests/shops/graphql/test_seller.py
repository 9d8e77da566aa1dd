"""Who sells, over the API."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from shops.models import SellerIdentity
from shops.states import ShopState
from tests.factories.accounts import UserFactory
from tests.factories.sellers import SIRET, billable, seller_of
from tests.factories.shops import ShopFactory, member_of

pytestmark = pytest.mark.django_db

SELLER = """query($shop: String!) { seller(shop: $shop) {
  legalName siren siret mediatorName mediatorSite vatRegime } }"""
PAPERS = """query($shop: ID!) { sellerPapers(shop: $shop) {
  seller { id } vatStatuses { regime rate since } mandate { textVersion }
  mandateToSign { version text } } }"""
EDIT = """mutation($shop: ID!, $seller: SellerDetailsInput!) {
  editSeller(shop: $shop, seller: $seller) { seller { siren } problems { code field } } }"""
VAT = """mutation($shop: ID!) { setVatStatus(shop: $shop, regime: VAT, since: "2026-01-01") {
  vatStatus { regime rate } problems { code } } }"""
SIGN = """mutation($shop: ID!, $version: String!) { signBillingMandate(
  shop: $shop, textVersion: $version, signedName: "Nadia Benali") {
  mandate { signedName textVersion } problems { code } } }"""
DETAILS: dict[str, Any] = {
    "legalName": "Nadia Benali",
    "legalForm": "EI",
    "siret": SIRET,
    "street": "3 rue des Lilas",
    "postcode": "93100",
    "city": "Montreuil",
    "phone": "+33 1 02 03 04 05",
    "email": "nadia@example.test",
    "mediatorName": "Médiateur",
    "mediatorAddress": "1 rue de Paris",
    "mediatorSite": "https://mediateur.example",
}


@pytest.fixture
def shop():
    return ShopFactory(slug="tamgout")


@pytest.fixture
def hers(shop) -> Client:
    client = Client()
    client.force_login(member_of(shop, UserFactory()))
    return client


def test_everybody_reads_who_sells(ask, shop):
    billable(shop)

    assert ask(Client(), SELLER, shop="tamgout")["seller"] == {
        "legalName": "Nadia Benali",
        "siren": "732 829 320",
        "siret": SIRET,
        "mediatorName": "Médiateur de la mode",
        "mediatorSite": "https://mediateur.example",
        "vatRegime": "FRANCHISE",
    }


def test_of_a_shop_that_is_not_open_nobody_reads_it(ask):
    seller_of(ShopFactory(slug="draft", state=ShopState.DRAFT))

    assert ask(Client(), SELLER, shop="draft")["seller"] is None


def test_she_fills_in_her_papers(ask, hers, shop):
    before = ask(hers, PAPERS, shop=shop.pk)["sellerPapers"]
    assert (before["seller"], before["vatStatuses"], before["mandate"]) == (None, [], None)

    edited = ask(hers, EDIT, shop=shop.pk, seller=DETAILS)["editSeller"]
    vat = ask(hers, VAT, shop=shop.pk)["setVatStatus"]
    version = before["mandateToSign"]["version"]
    signed = ask(hers, SIGN, shop=shop.pk, version=version)["signBillingMandate"]

    assert edited == {"seller": {"siren": "732 829 320"}, "problems": []}
    assert vat == {"vatStatus": {"regime": "VAT", "rate": 2000}, "problems": []}
    assert signed["mandate"] == {"signedName": "Nadia Benali", "textVersion": version}
    after = ask(hers, PAPERS, shop=shop.pk)["sellerPapers"]
    assert after["vatStatuses"] == [{"regime": "VAT", "rate": 2000, "since": "2026-01-01"}]


def test_others_see_no_papers_and_write_none(ask, shop):
    stranger = Client()
    stranger.force_login(UserFactory())

    assert ask(stranger, PAPERS, shop=shop.pk)["sellerPapers"] is None
    edited = ask(stranger, EDIT, shop=shop.pk, seller=DETAILS)["editSeller"]
    assert edited["problems"] == [{"code": "NOT_ALLOWED", "field": None}]
    assert not SellerIdentity.objects.exists()
