"""markets/proofs: who gets which file."""

from __future__ import annotations

import io
from datetime import date, timedelta

import pypdf
import pytest
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from django.test import Client

from markets.fiscal import VERSION
from markets.fiscal.archive_proof import verify_archive
from markets.fiscal.standalone import standalone_verifier
from markets.models import Controller, JournalEvent
from markets.services.journal.house import public_key
from matricia.accounts.models import User
from matricia.kit import clock
from shops.models import ShopMember
from tests.factories.accounts import UserFactory
from tests.factories.markets import MarketFactory, organiser_of, stall_at
from tests.markets.tilling import SellingTill

pytestmark = pytest.mark.django_db

ARCHIVE = "/documents/journal/2026-12-01_2026-12-31.zip"


def controller(until: date | None = None) -> User:
    """Somebody with the right to read journals, until today unless said otherwise."""
    user = UserFactory()
    Controller.objects.create(
        user=user,
        until=until or clock.today(),
        reason="audit",
        given_by=UserFactory(is_staff=True),
    )
    return user


def _as(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_a_controller_downloads_an_archive_that_verifies_and_it_is_noted() -> None:
    till = SellingTill()
    till.open()
    till.send()
    user = controller()

    answer = _as(user).get(ARCHIVE)
    of_market = _as(user).get(f"{ARCHIVE}?market={till.market.slug}")

    assert (answer.status_code, answer["Content-Type"]) == (200, "application/zip")
    assert answer["Content-Disposition"].endswith('"journal-2026-12-01-2026-12-31.zip"')
    assert verify_archive(answer.content, public_key()).fault == ""
    assert verify_archive(of_market.content, public_key()).fault == ""
    looks = JournalEvent.objects.filter(kind="looked_at").order_by("number")
    assert [f'"user":"{user.pk}"' in look.body for look in looks] == [True, True]
    assert "archive 2026-12-01 2026-12-31" in looks[0].body


def test_others_find_no_archive() -> None:
    market = MarketFactory()
    organiser, late = organiser_of(market), controller(clock.today() - timedelta(days=1))

    assert Client().get(ARCHIVE).status_code == 404
    for user in (UserFactory(), organiser, late):
        assert _as(user).get(ARCHIVE).status_code == 404
    assert _as(UserFactory(is_staff=True)).get(ARCHIVE).status_code == 200
    assert JournalEvent.objects.filter(kind="looked_at").count() == 1


def test_days_that_make_no_archive_are_refused_in_words() -> None:
    client = _as(controller())

    refused = client.get("/documents/journal/2025-01-01_2026-12-31.zip")

    assert refused.status_code == 400
    assert "365" in refused.content.decode()
    assert client.get("/documents/journal/2026-13-01_2026-12-31.zip").status_code == 404
    assert client.get(f"{ARCHIVE}?market=none").status_code == 404


def test_the_verifier_and_the_key_are_for_everybody() -> None:
    assert Client().get("/documents/journal/verify.py").content.decode() == standalone_verifier()
    assert Client().get("/documents/journal/key.txt").content.decode().strip() == public_key()
    pem = load_pem_public_key(Client().get("/documents/journal/key.pem").content)
    assert isinstance(pem, EllipticCurvePublicKey)


def _words(pdf: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) == 1
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_each_seller_and_the_organiser_have_an_attestation_of_their_own() -> None:
    market = MarketFactory()
    stall, other = stall_at(market), stall_at(market)
    designer, organiser = UserFactory(), organiser_of(market)
    ShopMember.objects.create(shop=stall.shop, user=designer, is_owner=True)
    address = f"/documents/attestation.pdf?market={market.slug}"

    own = _as(designer).get(f"{address}&shop={stall.shop.slug}")

    assert (own.status_code, own["Content-Type"]) == (200, "application/pdf")
    words = _words(own.content)
    assert f"pour {stall.shop.name} (SIREN 732829320)" in words
    assert f"version n° {VERSION}" in words
    assert "ICMAAE, éditeur du logiciel de caisse" in words
    assert _as(designer).get(f"{address}&shop={other.shop.slug}").status_code == 404
    assert _as(designer).get(address).status_code == 404
    assert Client().get(address).status_code == 404
    assert "pour ICMAAE, certifie" in _words(_as(organiser).get(address).content)
    assert _as(controller()).get(f"{address}&shop={other.shop.slug}").status_code == 200
    assert _as(organiser).get("/documents/attestation.pdf").status_code == 404


def test_staff_give_and_take_the_right_and_the_log_says_so() -> None:
    boss = UserFactory(is_staff=True, is_superuser=True)
    user = UserFactory()
    client = _as(boss)
    given = {"user": user.pk, "until": "2030-12-31", "reason": "audit"}

    client.post("/admin/markets/controller/add/", given)
    row = Controller.objects.get(user=user)
    client.post(f"/admin/markets/controller/{row.pk}/delete/", {"post": "yes"})

    assert row.given_by == boss
    assert not Controller.objects.filter(user=user).exists()
    noted = JournalEvent.objects.filter(kind="parameter").order_by("number")
    assert [f'"name":"controller {user.pk}"' in event.body for event in noted] == [True, True]
    assert '"to":"until 2030-12-31"' in noted[0].body
