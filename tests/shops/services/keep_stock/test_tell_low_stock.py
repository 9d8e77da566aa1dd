"""shops/services/keep_stock/tell_low_stock.py"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail

from matricia.kit import clock
from shops.models import NoticeSubject, Product, ShopMember
from shops.notices.choices import Choice
from shops.services import keep_stock, stock
from shops.services.notices.choose_notices import choose_notices
from shops.tasks import tell_of_low_stock
from tests.factories.accounts import UserFactory
from tests.factories.shops import member_of, variant_in_stock

pytestmark = pytest.mark.django_db


@pytest.fixture
def bea(shop, ann):
    """She runs the shop too, and reads English."""
    return member_of(shop, UserFactory(language="en"))


@pytest.fixture
def tell(tasks_at_once):
    """`tell(days)`: what the task sends so many days from now."""

    def _tell(days=0):
        mail.outbox.clear()
        with clock.frozen(clock.now() + timedelta(days=days)):
            tell_of_low_stock()
        return list(mail.outbox)

    return _tell


def test_what_has_run_low_is_told_once_to_each_in_her_language(robe, atelier, bea, tell):
    Product.objects.filter(pk=robe.product_id).update(title="Robe Lune")
    none_yet = tell()
    stock.set_on_hand(robe, atelier, 2)

    first, again = tell(), tell(days=2)

    assert none_yet == again == []
    assert len(first) == 2
    [english] = [row for row in first if row.to == [bea.email]]
    assert english.subject == f"{robe.product.shop.name}: 1 piece runs out"
    assert "– Robe Lune: 2 left" in english.body
    assert f"/dashboard/{robe.product.shop.slug}/stock/alerts" in english.body


def test_what_ran_low_and_then_out_is_news_twice_but_not_on_one_day(robe, atelier, bea, tell):
    stock.set_on_hand(robe, atelier, 1)
    low = tell()
    stock.set_on_hand(robe, atelier, 0)

    same_day, next_day = tell(), tell(days=1)

    assert (len(low), len(same_day), len(next_day)) == (2, 0, 2)
    [english] = [row for row in next_day if row.to == [bea.email]]
    assert "sold out" in english.body


def test_what_came_back_is_news_when_it_runs_low_again(robe, atelier, bea, tell):
    stock.set_on_hand(robe, atelier, 1)
    tell()
    stock.set_on_hand(robe, atelier, 9)

    back = tell(days=1)
    stock.set_on_hand(robe, atelier, 1)

    assert (len(back), len(tell(days=2))) == (0, 2)


def test_who_wants_no_mail_gets_none(robe, shop, atelier, ann, tell):
    choice = Choice(NoticeSubject.STOCK, by_mail=False, by_push=True)
    choose_notices(ShopMember.objects.get(shop=shop, user=ann), [choice])
    stock.set_on_hand(robe, atelier, 0)

    assert tell() == []


def test_her_own_threshold_counts(robe, atelier, ann, tell):
    keep_stock.watch_variant(robe, low_at=0, actor=ann)
    stock.set_on_hand(robe, atelier, 1)

    assert tell() == []


def test_a_long_list_names_twenty_and_counts_the_others(robe, bea, tell):
    for size in range(22):
        variant_in_stock(0, product=robe.product, option_values=[f"{size:02}"])

    [english] = [row for row in tell() if row.to == [bea.email]]

    assert english.subject.endswith(": 22 pieces run out")
    assert english.body.count("sold out") == 20
    assert "… and 2 others." in english.body
