"""programme/demo/load.py and its commands"""

from __future__ import annotations

import io

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import transaction

from markets.catalogue import pieces_of
from markets.models import Cashier, Check, Mandate, Market, Stall, Till
from markets.pins import hash_pin
from matricia.accounts.models import User
from orders.models import Conversation, DeliveryOption, Order, Review, ReviewPicture, Voucher
from payments.models import CommissionRule
from payments.services.issue_invoices import papers_of
from programme.demo.load import load_demo
from shops.models import (
    Cohort,
    Product,
    ProductFacts,
    ProductPicture,
    ProductRating,
    Report,
    SellerIdentity,
    Shop,
    SizeGuide,
    StockLevel,
    Theme,
    Variant,
)
from shops.price_history import reference_prices
from shops.services.stock import availability
from shops.siren import is_siren

pytestmark = pytest.mark.django_db

TINY = 80  # pixels: what is drawn is the same, only faster


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """The whole demo, loaded once for this module and taken away after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        added = load_demo(width=TINY)
        yield added
        transaction.set_rollback(True)


def test_customers_have_said_what_they_think_in_three_languages(loaded):
    reviews = Review.objects.all()

    assert {*reviews.values_list("language", flat=True)} == {"fr", "en", "ar"}
    assert reviews.count() == sum(sum(row.stars) for row in ProductRating.objects.all()) == 13
    assert ReviewPicture.objects.count() == 2
    assert not Order.objects.exclude(paid_at=None).exists()  # the books begin with the demo


def test_a_designer_is_asked_twice_and_a_picture_is_reported(loaded):
    said = Conversation.objects.order_by("messages__sent_at")

    assert list(said.values_list("name", "messages__side")) == [
        ("Camille", "customer"),
        ("Camille", "shop"),
        ("Inès", "customer"),
    ]
    assert Report.objects.get().reason == "stolen_picture"


def rows():
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


def test_every_piece_says_what_it_is_made_of_and_three_are_reduced(loaded):
    told = ProductFacts.objects.exclude(made_in="")
    slugs = ["kimono-dicle", "foulard-mazhai", "casquette-vigie"]
    pieces = Variant.objects.filter(product__slug__in=slugs)
    before = reference_prices(pieces.values_list("pk", flat=True))

    assert told.count() == 36
    assert {(before[row.pk] or 0) - row.price for row in pieces} == {2000, 900, 600}
    assert Product.objects.get(made_to_order=True).making_days == 12
    assert SizeGuide.objects.filter(used_by__isnull=True).count() == 0


def test_the_whole_programme_is_there(loaded):
    assert loaded == 36
    assert (Shop.objects.count(), Theme.objects.count()) == (12, 3)
    assert Product.objects.for_sale().count() == 36
    assert Product.objects.filter(themes=None).count() == 0
    assert ProductPicture.objects.filter(file="").count() == 0
    assert Shop.objects.filter(banner="").count() == 0
    assert DeliveryOption.objects.values("shop").distinct().count() == 12
    assert Voucher.objects.get(code="BIENVENUE10").amount == 1_000


def test_every_designer_says_who_sells_and_has_signed_for_her_invoices(loaded):
    shops = Shop.objects.values_list("pk", flat=True)

    assert papers_of(shops).keys() == set(shops)
    assert all(seller.has_mediator for seller in SellerIdentity.objects.all())
    at_market = dict(Mandate.objects.values_list("stall__shop", "siren"))
    assert at_market == dict(SellerIdentity.objects.values_list("shop", "siren"))


def test_its_team_has_set_commissions(loaded):
    rules = CommissionRule.objects.order_by("pk").values_list("name", "version", "rate", "vat_rate")

    assert list(rules) == [
        ("programme", 1, 1_200, 0),
        ("programme", 2, 1_200, 2_000),
        ("theme mode-ethique", 1, 1_000, 2_000),
    ]
    assert Cohort.objects.get().shops.count() == 12


def test_every_piece_can_be_found_at_the_market_and_most_online(loaded):
    market = Market.objects.get()
    variants = Variant.objects.count()

    at_stalls = StockLevel.objects.filter(location__kind="stall")

    assert (market.state, market.organisers.count()) == ("open", 1)
    assert (Stall.objects.accepted().count(), Till.objects.count()) == (12, 3)
    assert at_stalls.count() == variants
    assert at_stalls.filter(location__sells_online=True).count() == 0
    online = availability(Variant.objects.values_list("pk", flat=True))
    assert sum(1 for left in online.values() if left) > 0.9 * variants
    pieces = [piece for piece in pieces_of(market).nodes if piece.title == "Bonnet Illimani"]
    assert [piece.on_hand > 0 for piece in pieces] == [True] * 3
    assert {piece.seller for piece in pieces} == {Shop.objects.get(slug="chaska").pk}


def test_the_market_is_planned_to_the_last_point(loaded):
    market = Market.objects.get()

    numbers = [stall.number for stall in market.stalls.order_by("column", "row")]
    mandates = Mandate.objects.order_by("stall__number")

    assert (market.hall_columns, market.hall_rows, market.cash_float) == (13, 7, 15_000)
    assert sorted(numbers) == [f"{number:02d}" for number in range(1, 13)]
    assert numbers[:3] == ["01", "07", "02"]
    assert market.stalls.get(shop__slug="chaska").number == "11"
    assert Check.objects.count() == 6
    assert [mandate.regime for mandate in mandates].count("vat") == 2
    assert all(is_siren(mandate.siren) for mandate in mandates)
    assert all(mandate.siren.startswith("000") for mandate in mandates)
    assert mandates[0].signed_by.email == "lynda@demo.example"


def test_a_manager_and_a_cashier_stand_at_the_tills(loaded):
    cashiers = {cashier.name: cashier for cashier in Cashier.objects.all()}

    assert {name: row.is_manager for name, row in cashiers.items()} == {
        "Brigitte": True,
        "Noémie": False,
    }
    noemie = cashiers["Noémie"]
    assert hash_pin("1357", bytes.fromhex(noemie.pin_salt)) == noemie.pin_hash


def test_loading_again_changes_nothing(loaded):
    before = rows()

    assert load_demo(width=TINY) == 0
    assert rows() == before


def test_an_edited_shop_stays_as_it_was_edited(loaded):
    Shop.objects.filter(slug="jogak").update(name="Jogak Paris")
    Product.objects.filter(slug="pochon-carre").update(title="Petit pochon")
    Shop.objects.filter(slug="jogak").update(cohort=None)

    load_demo(width=TINY)

    jogak = Shop.objects.get(slug="jogak")
    assert (jogak.name, jogak.cohort) == ("Jogak Paris", None)
    assert Product.objects.filter(title="Petit pochon").count() == 1
    assert Product.objects.filter(shop__slug="jogak").count() == 3


def test_the_printed_sign_ins_work(loaded, client):
    out = io.StringIO()

    call_command("demo_signins", stdout=out)

    lines = [line.split(maxsplit=2) for line in out.getvalue().splitlines() if "@" in line]
    assert [role for _, _, role in lines] == [
        "customer",
        "designer (Tamgout, payouts set up)",
        "designer (Jogak, payouts still to set up)",
        "organiser of the Christmas market",
        "programme staff",
    ]
    for email, password, _ in lines:
        assert client.login(username=email, password=password), email
    assert User.objects.get(is_staff=True).email == "equipe@demo.example"
    assert "http://localhost:8000/organise/noel-issy-2026" in out.getvalue()
    assert "http://localhost:8000/till/pair" in out.getvalue()
    assert "2580     Brigitte (manager)" in out.getvalue()


def test_designers_without_a_printed_sign_in_have_no_password(loaded):
    designers = User.objects.filter(shop_memberships__isnull=False)

    assert designers.count() == 12
    assert sum(1 for person in designers if person.has_usable_password()) == 2


def test_pieces_speak_three_languages_and_some_do_not(loaded):
    necklace = Product.objects.get(slug="collier-tizi")
    shirt = Product.objects.get(slug="chemise-poltava")

    assert necklace.translations["en"]["words"] == {"Jaune": "Yellow"}
    assert necklace.translations["ar"]["title"] == "عقد تيزي"
    assert shirt.translations == {}
    assert Product.objects.filter(translations={}).count() == 1
