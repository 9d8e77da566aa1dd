"""Programme staff check claims in the admin."""

from __future__ import annotations

import pytest
from django.test import Client

from shops.models import Claim, Product, Theme
from shops.states import ClaimState
from tests.factories.accounts import StaffFactory
from tests.factories.claims import proven_claim
from tests.factories.shops import ProductFactory, ShopFactory, ThemeFactory

pytestmark = pytest.mark.django_db
LIST = "/admin/shops/claim/"


@pytest.fixture
def staff():
    return StaffFactory(is_superuser=True, name="Salma")


@pytest.fixture
def client(staff):
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(staff)
    return client


def handed_in(**fields):
    empty = {
        "state": ClaimState.SUBMITTED,
        "reviewer": None,
        "reviewed_at": None,
        "approved_version": None,
    }
    return proven_claim(**{**empty, **fields})


def run(client, action, claim):
    return client.post(LIST, {"action": action, "_selected_action": [claim.pk]}, follow=True)


def test_staff_read_a_claim_with_its_proofs_and_approve_it(client, staff):
    claim = handed_in()
    page = client.get(f"{LIST}{claim.pk}/change/").content.decode()

    run(client, "approve", claim)

    assert f"/documents/proofs/{claim.proofs.get().pk}" in page
    claim.refresh_from_db()
    assert (claim.state, claim.reviewer) == (ClaimState.APPROVED, staff)


def test_nobody_approves_what_she_has_not_opened_as_it_is_now(client):
    claim = handed_in()

    unread = run(client, "approve", claim).content.decode()
    client.get(f"{LIST}{claim.pk}/change/")
    Claim.objects.filter(pk=claim.pk).update(version=2)
    changed = run(client, "approve", claim).content.decode()

    assert "Open it and read its proofs first." in unread
    assert "It was changed after you read it." in changed
    claim.refresh_from_db()
    assert claim.state == ClaimState.SUBMITTED


def test_who_wrote_it_does_not_approve_it(client, staff):
    claim = handed_in(author=staff)
    client.get(f"{LIST}{claim.pk}/change/")

    said = run(client, "approve", claim).content.decode()

    assert "Somebody who neither wrote it nor runs the shop checks a claim." in said
    claim.refresh_from_db()
    assert claim.state == ClaimState.SUBMITTED


def test_a_refusal_needs_its_reason(client):
    claim = handed_in()

    assert "Say what is missing" in run(client, "refuse", claim).content.decode()
    client.post(f"{LIST}{claim.pk}/change/", {"refusal": "Le lot manque.", **inlines()})
    run(client, "refuse", claim)

    claim.refresh_from_db()
    assert (claim.state, claim.refusal) == (ClaimState.REFUSED, "Le lot manque.")


def test_staff_neither_add_nor_delete(client):
    claim = handed_in()

    assert client.get(f"{LIST}add/").status_code == 403
    assert client.post(f"{LIST}{claim.pk}/delete/").status_code == 403


def inlines():
    counts = ("TOTAL_FORMS", "INITIAL_FORMS")
    return {f"{name}-{count}": 0 for name in ("proofs", "events") for count in counts}


@pytest.mark.scenario("C4")
def test_staff_put_no_piece_on_sale_into_a_theme_it_cannot_prove(client):
    theme = ThemeFactory(needs_proof=True)
    skirt = ProductFactory()
    sent = {"themes": [theme.pk], "variants-TOTAL_FORMS": 0, "variants-INITIAL_FORMS": 0}

    page = client.post(f"/admin/shops/product/{skirt.pk}/change/", sent)

    assert "needs a claim that has been approved" in page.content.decode()
    assert not Product.objects.get().themes.exists()


@pytest.mark.parametrize(
    ("name", "needs_proof", "kept"),
    [
        ("Mode éthique", "on", True),
        ("Mode éthique", "", False),
        ("Mode éco-responsable", "on", False),
        ("Surcyclage", "", True),
    ],
)
def test_a_theme_is_called_ethical_only_if_it_needs_proof(client, name, needs_proof, kept):
    sent = {"slug": "t", "name": f'{{"fr": "{name}"}}', "summary": "{}", "criteria": "{}"}

    client.post("/admin/shops/theme/add/", {**sent, "position": 0, "needs_proof": needs_proof})

    assert Theme.objects.exists() is kept


def test_staff_write_no_general_claim_for_a_designer(client):
    shop = ShopFactory(name="Jogak")
    sent = {
        "name": "Jogak Éco",
        "country": "FR",
        "tagline": "{}",
        "story": "{}",
        "state": "open",
        "members-TOTAL_FORMS": 0,
        "members-INITIAL_FORMS": 0,
    }

    page = client.post(f"/admin/shops/shop/{shop.pk}/change/", sent).content.decode()

    assert "“Éco” says much and proves nothing" in page
    shop.refresh_from_db()
    assert shop.name == "Jogak"
    assert not Claim.objects.exists()
