"""markets/services/invite_designers.py, send_invitation.py and answer_invitation.py"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail

from markets.mandate_texts import mandate_text
from markets.models import Check, Mandate, Market, Stall
from markets.services.answer_invitation import (
    SignedMandate,
    accept_invitation,
    decline_invitation,
)
from markets.services.invite_designers import invite_designers
from markets.services.send_invitation import send_invitation, unsent_invitations
from markets.states import CheckKey, InvitationState, MarketState
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import Location
from shops.states import VatRegime
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.markets import MarketFactory, organiser_of
from tests.factories.shops import ShopFactory, member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def market():
    return MarketFactory(
        state=MarketState.PLANNED,
        slug="noel",
        name={"fr": "Marché de Noël", "en": "Christmas market"},
        stall_fee=2_500,
    )


@pytest.fixture
def brigitte(market):
    return organiser_of(market)


@pytest.fixture
def lynda():
    return UserFactory(name="Lynda Haddouche", email="lynda@example.test", language="en")


@pytest.fixture
def stall(market, brigitte, lynda):
    shop = ShopFactory(name="Tamgout")
    member_of(shop, lynda)
    return invite_designers(market, [shop], actor=brigitte)[0]


def signed(stall, **changes):
    values = {
        "text_version": mandate_text(stall, "en").version,
        "language": "en",
        "legal_name": "Lynda Haddouche EI",
        "siren": "732 829 320",
        "regime": VatRegime.FRANCHISE,
        "signed_name": "Lynda Haddouche",
    }
    return SignedMandate(**{**values, **changes})


def test_each_shop_gets_a_stall_and_a_place_for_what_it_brings(market, brigitte):
    shops = [ShopFactory(), ShopFactory()]

    stalls = invite_designers(market, [*shops, shops[0]], actor=brigitte)

    assert [(stall.shop, stall.number, stall.fee) for stall in stalls] == [
        (shops[0], "01", 2_500),
        (shops[1], "02", 2_500),
    ]
    place = stalls[0].location
    assert (place.shop, place.kind, place.sells_online) == (shops[0], Location.Kind.STALL, False)
    assert place.name == "Marché de Noël (noel)"
    assert stalls[0].state == "invited"


def test_who_is_invited_or_comes_stays_and_gaps_are_filled(market, brigitte, stall):
    Stall.objects.filter(pk=stall.pk).update(number="02", state=InvitationState.ACCEPTED)
    shops = [ShopFactory(), ShopFactory()]

    stalls = invite_designers(market, [stall.shop, *shops], actor=brigitte, fee=0)

    assert [(row.number, row.fee) for row in stalls] == [("01", 0), ("03", 0)]
    stall.refresh_from_db()
    assert (stall.state, stall.number, stall.fee) == ("accepted", "02", 2_500)


def test_who_has_declined_is_asked_again(market, brigitte, stall, lynda):
    send_invitation(stall.pk)
    decline_invitation(stall, actor=lynda)

    (again,) = invite_designers(market, [stall.shop], actor=brigitte, fee=1_000)
    send_invitation(stall.pk)

    assert (again.pk, again.state, again.fee, again.answered_at) == (
        stall.pk,
        "invited",
        1_000,
        None,
    )
    assert len(mail.outbox) == 2


def test_the_mail_goes_once_to_each_member_in_her_language(stall, lynda):
    member_of(stall.shop, UserFactory(email="zoe@example.test", name="Zoé", language="fr"))
    member_of(stall.shop, UserFactory(email="gone@example.test", is_active=False))

    send_invitation(stall.pk)
    send_invitation(stall.pk)

    english, french = mail.outbox
    assert (english.to, english.subject) == (
        ["lynda@example.test"],
        "Will you come to Christmas market?",
    )
    assert "http://localhost:8000/en/dashboard/" in english.body
    assert f"/dashboard/{stall.shop.slug}/markets/noel" in english.body
    assert french.to == ["zoe@example.test"]
    assert "Marché de Noël" in french.body


def test_who_has_answered_gets_no_mail_any_more(stall, lynda):
    accept_invitation(stall, signed(stall), actor=lynda)

    send_invitation(stall.pk)

    assert mail.outbox == []


def test_an_invitation_whose_message_was_lost_is_found(stall):
    assert unsent_invitations() == []

    with clock.frozen(clock.now() + timedelta(minutes=6)):
        assert unsent_invitations() == [stall.pk]
        send_invitation(stall.pk)
        assert unsent_invitations() == []


def test_accepting_keeps_what_she_read_and_who_she_is(stall, lynda):
    accept_invitation(stall, signed(stall), actor=lynda)

    stall.refresh_from_db()
    mandate = Mandate.objects.get()
    assert stall.state == "accepted"
    assert stall.answered_at is not None
    assert mandate.text == mandate_text(stall, "en").text
    assert 'at the market "Christmas market", A hall, from' in mandate.text
    assert (mandate.text_version, mandate.language) == ("2026-11", "en")
    assert (mandate.legal_name, mandate.siren) == ("Lynda Haddouche EI", "732829320")
    assert (mandate.regime, mandate.vat_rate) == ("franchise", 0)
    assert (mandate.signed_name, mandate.signed_by) == ("Lynda Haddouche", lynda)


@pytest.mark.parametrize(("rate", "kept"), [(None, 2_000), (550, 550)])
def test_who_pays_vat_says_at_which_rate(stall, lynda, rate, kept):
    accept_invitation(stall, signed(stall, regime=VatRegime.VAT, vat_rate=rate), actor=lynda)

    assert Mandate.objects.get().vat_rate == kept


def test_in_franchise_there_is_no_rate(stall, lynda):
    accept_invitation(stall, signed(stall, vat_rate=2_000), actor=lynda)

    assert Mandate.objects.get().vat_rate == 0


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"text_version": "2019-01"}, "TEXT_CHANGED", "textVersion"),
        ({"siren": "732829321"}, "SIREN", "siren"),
        ({"legal_name": " "}, "TITLE", "legalName"),
        ({"signed_name": ""}, "TITLE", "signedName"),
        ({"regime": VatRegime.VAT, "vat_rate": 1_960}, "VAT_RATE", "vatRate"),
    ],
)
def test_a_mandate_that_is_not_right_is_not_signed(stall, lynda, change, code, field):
    with pytest.raises(RuleBroken) as refused:
        accept_invitation(stall, signed(stall, **change), actor=lynda)

    assert (refused.value.code, refused.value.field) == (code, field)
    stall.refresh_from_db()
    assert (stall.state, Mandate.objects.count()) == ("invited", 0)


def test_accepting_again_signs_another_mandate_and_keeps_the_first(stall, lynda):
    accept_invitation(stall, signed(stall), actor=lynda)
    accept_invitation(stall, signed(stall, regime=VatRegime.VAT), actor=lynda)

    assert list(stall.mandates.values_list("regime", flat=True)) == ["franchise", "vat"]


def test_declining_frees_her_field_and_the_ticked_list_is_open_again(
    market, stall, lynda, brigitte
):
    accept_invitation(stall, signed(stall), actor=lynda)
    Stall.objects.filter(pk=stall.pk).update(column=1, row=1)
    Check.objects.create(market=market, key=CheckKey.EXHIBITORS, done_by=brigitte)
    Check.objects.create(market=market, key=CheckKey.SITE, done_by=brigitte)

    decline_invitation(stall, actor=lynda)

    stall.refresh_from_db()
    assert (stall.state, stall.column, stall.row) == ("declined", None, None)
    assert [check.key for check in Check.objects.all()] == ["site"]


def test_in_an_open_market_who_comes_does_not_decline_alone(market, stall, lynda):
    accept_invitation(stall, signed(stall), actor=lynda)
    Market.objects.filter(pk=market.pk).update(state=MarketState.OPEN)

    with pytest.raises(RuleBroken, match="MARKET_OPEN"):
        decline_invitation(stall, actor=lynda)

    stall.refresh_from_db()
    assert stall.state == "accepted"


def test_after_the_market_nobody_answers(market, stall, lynda):
    Market.objects.filter(pk=market.pk).update(state=MarketState.CLOSED)

    for answer in (
        lambda: accept_invitation(stall, signed(stall), actor=lynda),
        lambda: decline_invitation(stall, actor=lynda),
    ):
        with pytest.raises(RuleBroken, match="MARKET_CLOSED"):
            answer()


def test_nobody_signs_in_her_place(stall, brigitte):
    stranger = member_of(ShopFactory(), UserFactory())

    for person in (brigitte, StaffFactory(), UserFactory(), stranger):
        with pytest.raises(RuleBroken, match="NOT_YOUR_STALL"):
            accept_invitation(stall, signed(stall), actor=person)
        with pytest.raises(RuleBroken, match="NOT_YOUR_STALL"):
            decline_invitation(stall, actor=person)

    assert Mandate.objects.count() == 0


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_mandate_names_market_place_and_fee_in_each_language(stall, language):
    text = mandate_text(stall, language)

    assert text.language == language
    assert "Tamgout" in text.text
    assert "A hall" in text.text
    assert "{" not in text.text
    assert ("25.00" if language == "en" else "25,00") in text.text


def test_an_unknown_language_reads_the_text_that_binds(stall):
    assert mandate_text(stall, "de").language == "fr"
