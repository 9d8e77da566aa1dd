"""Letters about followed designers and wished pieces: to whom, what, how often, how they stop."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import translation

from matricia.accounts.models import Consent, ConsentPurpose
from matricia.accounts.services.give_consent import give_consent, has_consented
from matricia.kit import clock
from shops.models import Favourite, Letter
from shops.services.keep_wishes import follow, wish
from shops.services.send_letter import send_letter
from shops.tasks import send_letters
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, level_of, variant_in_stock

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _on_monday():
    with clock.frozen(MONDAY):
        yield


@pytest.fixture
def shop():
    return ShopFactory(name="Tamgout")


@pytest.fixture
def ann(shop):
    person = UserFactory(name="Ann Martin", language="en")
    follow(person, shop, followed=True)
    give_consent(person, ConsentPurpose.FOLLOWED, given=True)
    return person


def shown(shop, title, *, on=MONDAY + timedelta(days=1)):
    return ProductFactory(shop=shop, title=title, published_at=on)


def in_days(count):
    return clock.frozen(MONDAY + timedelta(days=count))


def set_stock(variant, pieces):
    level = level_of(variant)
    level.on_hand = pieces
    level.save()


def test_new_pieces_of_followed_designers_come_once_a_week_at_most(ann, shop):
    shown(shop, "Before", on=MONDAY - timedelta(days=1))
    shown(ShopFactory(), "Elsewhere")
    shown(shop, "Burnous")

    with in_days(2):
        send_letter(ann.pk)
        send_letter(ann.pk)
    shown(shop, "Gandoura", on=MONDAY + timedelta(days=3))
    with in_days(8):
        send_letter(ann.pk)
    with in_days(10):
        send_letter(ann.pk)

    first, second = (sent.body for sent in mail.outbox)
    assert "Hello Ann,\n\nNew from the designers you follow:\n\n– Burnous, Tamgout\n" in first
    assert ("Before" in first, "Elsewhere" in first) == (False, False)
    assert ("Gandoura" in second, "Burnous" in second) == (True, False)
    assert Letter.objects.get().sent_at == MONDAY + timedelta(days=10)


def test_who_did_not_agree_or_no_longer_does_gets_none(
    ann, shop, tasks_at_once, django_capture_on_commit_callbacks
):
    silent = UserFactory()
    follow(silent, shop, followed=True)
    gone = UserFactory()
    follow(gone, shop, followed=True)
    give_consent(gone, ConsentPurpose.FOLLOWED, given=True)
    give_consent(gone, ConsentPurpose.FOLLOWED, given=False)
    shown(shop, "Burnous")

    with in_days(2), django_capture_on_commit_callbacks(execute=True):
        send_letters()

    assert [sent.to for sent in mail.outbox] == [[ann.email]]


def test_a_wished_piece_that_is_nearly_gone_or_back_is_told_once(ann):
    scarce, lost = (
        variant_in_stock(pieces, product__title=title)
        for pieces, title in ((9, "Kaftan"), (0, "Sarouel"))
    )
    for variant in (scarce, lost):
        wish(ann, variant.product, wished=True)
    set_stock(scarce, 2)
    set_stock(lost, 5)

    with in_days(1):
        send_letter(ann.pk)
    with in_days(9):
        send_letter(ann.pk)

    [sent] = mail.outbox
    assert sent.subject == "News of the pieces you wish for"
    assert sent.body.index("Nearly gone") < sent.body.index("Kaftan") < sent.body.index("Back")
    assert sent.body.index("Back") < sent.body.index("Sarouel")
    kept = dict(Favourite.objects.values_list("product__title", "stock"))
    assert kept == {"Kaftan": "low", "Sarouel": "enough"}


def test_who_agreed_before_wishes_were_said_is_told_of_designers_alone(ann):
    Consent.objects.update(wording="2026-11")
    variant = variant_in_stock(9)
    wish(ann, variant.product, wished=True)
    set_stock(variant, 1)

    with in_days(1):
        send_letter(ann.pk)

    assert mail.outbox == []


def test_a_mail_program_stops_them_with_one_post_and_a_look_at_the_link_does_not(ann, shop):
    shown(shop, "Burnous")
    with in_days(2):
        send_letter(ann.pk)
    headers = mail.outbox[0].extra_headers
    address = headers["List-Unsubscribe"].strip("<>")
    path = address.removeprefix("http://localhost:8000")
    visitor = Client(enforce_csrf_checks=True)

    looked = visitor.get(path)
    agreed = has_consented(ann, ConsentPurpose.FOLLOWED)
    posted = visitor.post(path, {"List-Unsubscribe": "One-Click"})

    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert address in mail.outbox[0].body
    assert looked.headers["Location"] == path.replace("/letters/stop", "/en/account/letters")
    assert (agreed, posted.status_code) == (True, 200)
    assert not has_consented(ann, ConsentPurpose.FOLLOWED)
    assert visitor.post(f"{path}x").status_code == 404


def test_letters_say_what_a_designer_wrote_in_the_readers_language(ann, shop):
    product = shown(shop, "Robe")
    product.translations = {"en": {"title": "Dress"}}
    product.save()

    with in_days(2), translation.override("ar"):
        send_letter(ann.pk)

    assert "– Dress, Tamgout" in mail.outbox[0].body
