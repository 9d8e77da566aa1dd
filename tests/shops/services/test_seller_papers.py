"""edit_seller, set_vat_status, sign_billing_mandate, and what cannot be sold without them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, transaction

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import BillingMandate, Product, SellerIdentity
from shops.sellers import vat_statuses
from shops.services.edit_product import edit_product
from shops.services.edit_seller import SellerInput, edit_seller
from shops.services.set_vat_status import set_vat_status
from shops.services.sign_billing_mandate import mandate_to_sign, sign_billing_mandate
from shops.states import ProductState, VatRegime
from tests.factories.accounts import UserFactory
from tests.factories.sellers import MEDIATOR, SIRET, in_franchise, seller_of
from tests.factories.shops import ProductFactory, ShopFactory, VariantFactory, member_of

pytestmark = pytest.mark.django_db

TYPED = SellerInput(
    legal_name=" Nadia  Benali ",
    legal_form="Entrepreneur individuel",
    siret="732 829 320 00074",
    street="3 rue des Lilas",
    postcode="93100",
    city="Montreuil",
    phone="+33 1 02 03 04 05",
    email="nadia@example.test",
    **MEDIATOR,
)
NOON = datetime(2026, 12, 1, 11, tzinfo=UTC)


@pytest.fixture
def shop():
    return ShopFactory()


@pytest.fixture
def designer(shop):
    return member_of(shop, UserFactory())


def refusal(work) -> str:
    with pytest.raises(RuleBroken) as broken:
        work()
    return f"{broken.value.code} {broken.value.field}"


def test_she_says_who_she_is_and_her_siren_is_the_beginning_of_her_siret(shop, designer):
    edit_seller(shop, TYPED, actor=designer)
    edit_seller(shop, replace(TYPED, city="Paris"), actor=designer)

    seller = SellerIdentity.objects.get(shop=shop)
    assert (seller.legal_name, seller.siret, seller.siren) == ("Nadia Benali", SIRET, "732829320")
    assert (seller.city, seller.has_mediator) == ("Paris", True)


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"siret": "73282932000075"}, "SIRET siret"),
        ({"siret": "732829320"}, "SIRET siret"),
        ({"legal_name": " "}, "MISSING legalName"),
        ({"mediator_name": ""}, "MISSING mediatorName"),
        ({"mediator_site": "javascript:alert(1)"}, "SITE mediatorSite"),
        ({"email": "nadia"}, "EMAIL email"),
        ({"vat_number": "FR12"}, "VAT_NUMBER vatNumber"),
        ({"idu": "FR1"}, "IDU idu"),
        ({"country": "CN"}, "COUNTRY country"),
        ({"street": "x" * 256}, "TOO_LONG street"),
    ],
)
def test_what_cannot_be_right_is_refused_by_its_field(shop, designer, change, refused):
    work = lambda: edit_seller(shop, replace(TYPED, **change), actor=designer)  # noqa: E731

    assert refusal(work) == refused
    assert not SellerIdentity.objects.exists()


def test_nobody_else_says_who_she_is(shop):
    assert refusal(lambda: edit_seller(shop, TYPED, actor=UserFactory())) == "NOT_ALLOWED None"


def test_a_change_of_vat_holds_from_its_day(shop, designer):
    with clock.frozen(NOON):
        set_vat_status(shop, VatRegime.FRANCHISE, since=date(2026, 1, 1), actor=designer)
        set_vat_status(shop, VatRegime.VAT, since=date(2027, 1, 1), actor=designer)

    def regime(on: date) -> tuple[str, int]:
        status = vat_statuses([shop.pk], on)[shop.pk]
        return status.regime, status.rate

    assert regime(date(2026, 12, 31)) == ("franchise", 0)
    assert regime(date(2027, 1, 1)) == ("vat", 2000)
    assert vat_statuses([shop.pk], date(2025, 12, 31)) == {}


def test_a_change_of_vat_does_not_reach_back(shop, designer):
    in_franchise(shop)

    with clock.frozen(NOON):
        work = lambda: set_vat_status(  # noqa: E731
            shop, VatRegime.VAT, since=date(2026, 11, 30), actor=designer
        )
        assert refusal(work) == "VAT_SINCE since"


def test_no_rate_but_those_of_the_law(shop, designer):
    work = lambda: set_vat_status(  # noqa: E731
        shop, VatRegime.VAT, since=date(2026, 12, 1), rate=1900, actor=designer
    )

    assert refusal(work) == "VAT_RATE vatRate"


def test_the_mandate_is_kept_as_it_was_read(shop, designer):
    text = mandate_to_sign(shop, "en")

    signed = sign_billing_mandate(
        shop, text_version=text.version, language="en", signed_name="Nadia Benali", actor=designer
    )

    assert shop.name in signed.text
    assert signed.digest == hashlib.sha256(text.text.encode()).hexdigest()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        BillingMandate.objects.update(text="Other")


def test_another_version_than_was_read_is_not_signed(shop, designer):
    work = lambda: sign_billing_mandate(  # noqa: E731
        shop, text_version="2020-01", language="fr", signed_name="Nadia", actor=designer
    )

    assert refusal(work) == "TEXT_CHANGED textVersion"
    assert not BillingMandate.objects.exists()


@pytest.mark.parametrize(
    ("identity", "refused"),
    [(None, "SELLER_UNKNOWN state"), ({"mediator_name": ""}, "NO_MEDIATOR state")],
)
def test_without_identity_and_mediator_nothing_goes_on_sale(shop, designer, identity, refused):
    if identity is not None:
        seller_of(shop, **identity)
    product = VariantFactory(product=ProductFactory(shop=shop, state=ProductState.DRAFT)).product

    work = lambda: edit_product(  # noqa: E731
        product, version=product.version, state=ProductState.ACTIVE, actor=designer
    )

    assert refusal(work) == refused
    assert Product.objects.get().state == ProductState.DRAFT


def test_with_both_it_does(shop, designer):
    seller_of(shop)
    product = VariantFactory(product=ProductFactory(shop=shop, state=ProductState.DRAFT)).product

    edit_product(product, version=product.version, state=ProductState.ACTIVE, actor=designer)

    assert Product.objects.get().state == ProductState.ACTIVE
