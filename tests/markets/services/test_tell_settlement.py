"""Each designer gets her settlement the same evening, once, in her language."""

from __future__ import annotations

import pytest
from django.core import mail

from markets.models import Settlement
from markets.services.close_market import close_market
from markets.services.tell_settlement import send_missing_settlements, tell_settlement
from tests.factories.accounts import UserFactory
from tests.factories.shops import member_of
from tests.markets.fair import Fair


def a_fair() -> Fair:
    fair = Fair(designers=2, fee=1000)
    fair.market.name = {"fr": "Marché d'Issy", "en": "Market of Issy"}
    fair.market.save(update_fields=["name"])
    fair.tills[0].open().sell((0, 5000))
    fair.tills[0].close(15_000).sync()
    return fair


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("tasks_at_once")
def test_closing_writes_to_every_designer_in_her_language() -> None:
    fair = a_fair()
    member_of(fair.stalls[0].shop, UserFactory(language="en", email="a@example.test"))
    member_of(fair.stalls[1].shop, UserFactory(language="fr", email="b@example.test"))
    member_of(fair.stalls[1].shop, UserFactory(is_active=False))

    close_market(fair.market, actor=fair.organiser)

    first, second = sorted(mail.outbox, key=lambda one: one.to)
    assert (first.to, second.to) == (["a@example.test"], ["b@example.test"])
    assert first.subject == "Your settlement of Market of Issy: €34.00"
    assert "€34.00 are still to be paid to you." in first.body
    assert "Marché d'Issy" in second.subject
    name, body, kind = first.attachments[0]
    assert (name, kind) == (f"s{fair.market.pk}-01.pdf", "application/pdf")
    assert bytes(body).startswith(b"%PDF-")
    assert not Settlement.objects.filter(mailed_at=None).exists()


@pytest.mark.django_db
def test_it_goes_out_once() -> None:
    fair = a_fair()
    member_of(fair.stalls[0].shop, UserFactory())
    close_market(fair.market, actor=fair.organiser)
    settlement = Settlement.objects.order_by("stall__number")[0]

    tell_settlement(settlement.pk)
    tell_settlement(settlement.pk)

    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)
def test_what_was_not_sent_is_found(request: pytest.FixtureRequest) -> None:
    fair = a_fair()
    member_of(fair.stalls[0].shop, UserFactory())
    close_market(fair.market, actor=fair.organiser)
    mail.outbox.clear()
    Settlement.objects.update(mailed_at=None)
    request.getfixturevalue("tasks_at_once")

    send_missing_settlements()

    assert len(mail.outbox) == 1
    assert not Settlement.objects.filter(mailed_at=None).exists()
