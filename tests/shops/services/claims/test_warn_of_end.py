"""A designer hears thirty days before, once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail

from matricia.kit import clock
from shops.services.claims.warn_of_end import ending
from shops.tasks import warn_of_claims_ending
from tests.factories.accounts import UserFactory
from tests.factories.claims import ClaimFactory, ProofFactory, in_days, proven_claim
from tests.factories.shops import ShopFactory, ThemeFactory, member_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tasks_at_once")]


@pytest.fixture
def shop():
    shop = ShopFactory(name="Jogak", slug="jogak")
    member_of(shop, UserFactory(email="ann@example.test", language="en"))
    return shop


@pytest.mark.scenario("C4")
def test_the_designer_is_told_thirty_days_before_and_only_once(shop):
    theme = ThemeFactory(name={"en": "Ethical fashion"}, needs_proof=True)
    claim = proven_claim(shop=shop, theme=theme, expires_on=in_days(31))

    warn_of_claims_ending()
    assert mail.outbox == []
    with clock.frozen(clock.now() + timedelta(days=1)):
        warn_of_claims_ending()
        warn_of_claims_ending()

    assert [letter.to for letter in mail.outbox] == [["ann@example.test"]]
    assert mail.outbox[0].subject.startswith("A claim of Jogak ends on ")
    assert "“GOTS cotton” is no longer shown from " in mail.outbox[0].body
    assert "leave the theme “Ethical fashion”" in mail.outbox[0].body
    assert "/dashboard/jogak" in mail.outbox[0].body
    claim.refresh_from_db()
    assert claim.warned_at is not None


def test_a_proof_that_ends_before_the_claim_counts(shop):
    claim = ClaimFactory(shop=shop, expires_on=in_days(300))
    ProofFactory(claim=claim, expires_on=in_days(20))

    assert list(ending()) == [claim]


def test_what_is_not_shown_needs_no_warning(shop):
    ClaimFactory(shop=shop, expires_on=in_days(5))
    proven_claim(shop=shop, expires_on=in_days(5), state="withdrawn")

    assert list(ending()) == []
