"""How a designer arranges her storefront."""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from shops.models import ShopLook
from shops.services.arrange_storefront import arrange_storefront, feature_pieces
from shops.states import DisplayFace, Right, ShopSection
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, helper_in, member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop():
    row = ShopFactory()
    row.owner = member_of(row, UserFactory())
    return row


def featured(shop):
    return list(shop.featured.values_list("product_id", flat=True))


def test_sections_stand_as_arranged_and_all_pieces_are_always_among_them(shop):
    wanted = [ShopSection.REVIEWS, ShopSection.STORY, ShopSection.REVIEWS]

    arrange_storefront(shop, sections=wanted, actor=shop.owner)

    look = ShopLook.objects.get(shop=shop)
    assert (look.sections, look.face) == (["reviews", "story", "pieces"], "bricolage")


def test_what_is_not_given_stays(shop):
    arrange_storefront(shop, sections=[ShopSection.PIECES, ShopSection.NEW], actor=shop.owner)

    arrange_storefront(shop, face=DisplayFace.ITALIC, actor=shop.owner)

    look = ShopLook.objects.get(shop=shop)
    assert (look.sections, look.face) == (["pieces", "new"], "italic")


def test_pieces_are_featured_in_her_order_once_each(shop):
    one, two, three = ProductFactory.create_batch(3, shop=shop)
    feature_pieces(shop, [one.pk], actor=shop.owner)

    feature_pieces(shop, [three.pk, two.pk, three.pk], actor=shop.owner)

    assert featured(shop) == [three.pk, two.pk]


def test_a_seventh_piece_is_refused_and_nothing_changes(shop):
    pieces = [row.pk for row in ProductFactory.create_batch(7, shop=shop)]
    feature_pieces(shop, pieces[:6], actor=shop.owner)

    with pytest.raises(RuleBroken) as refused:
        feature_pieces(shop, pieces, actor=shop.owner)

    assert (refused.value.code, refused.value.field) == ("TOO_MANY", "pieces")
    assert featured(shop) == pieces[:6]


def test_a_piece_of_another_shop_is_refused(shop):
    with pytest.raises(RuleBroken) as refused:
        feature_pieces(shop, [ProductFactory().pk], actor=shop.owner)

    assert refused.value.code == "PIECE"


@pytest.mark.parametrize("right", [Right.ORDERS, Right.MONEY])
def test_a_helper_without_the_products_changes_nothing(shop, right):
    helper = helper_in(shop, right)

    for change in (
        lambda: arrange_storefront(shop, face=DisplayFace.ITALIC, actor=helper),
        lambda: feature_pieces(shop, [], actor=helper),
    ):
        with pytest.raises(RuleBroken) as refused:
            change()
        assert refused.value.code == "NOT_ALLOWED"

    assert not ShopLook.objects.filter(shop=shop).exists()


def test_a_stranger_changes_nothing(shop):
    with pytest.raises(RuleBroken) as refused:
        arrange_storefront(shop, face=DisplayFace.ITALIC, actor=UserFactory())

    assert refused.value.code == "NOT_ALLOWED"
