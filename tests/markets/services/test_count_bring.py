"""markets/services/count_bring.py"""

from __future__ import annotations

import uuid

import pytest

from markets.models import Bring
from markets.services.cancel_bring import cancel_bring
from markets.services.count_bring import Counted, count_bring
from markets.services.plan_bring import plan_bring
from markets.services.sign_bring import sign_bring
from markets.states import BringDirection, BringSide, BringState
from markets.tags.codes import tag_address
from matricia.kit.errors import RuleBroken
from tests.factories.accounts import UserFactory
from tests.factories.markets import organiser_of, stall_with_atelier
from tests.factories.shops import member_of, variant_in_stock

pytestmark = pytest.mark.django_db


@pytest.fixture
def stall():
    return stall_with_atelier()


@pytest.fixture
def ann(stall):
    return member_of(stall.shop, UserFactory())


@pytest.fixture
def robe(stall):
    return variant_in_stock(5, product__shop=stall.shop, tag_code="K7PQ2XYZ")


@pytest.fixture
def bring(stall, ann, robe):
    return plan_bring(
        uuid.uuid4(), stall, direction=BringDirection.TO_STALL, lines={robe.pk: 3}, actor=ann
    )


def refusal(bring, counted, actor):
    with pytest.raises(RuleBroken) as refused:
        count_bring(bring, counted, actor=actor)
    return refused.value.code, refused.value.field


def counts(bring):
    return list(bring.lines.values_list("variant", "planned", "counted", "difference"))


@pytest.mark.parametrize("code", ["K7PQ2XYZ", " k7pq2xyz ", tag_address("K7PQ2XYZ", 5000)])
def test_a_tag_is_counted_however_it_is_read(bring, ann, robe, code):
    counted = count_bring(bring, [Counted(code, 3)], actor=ann)

    assert (counted.state, counted.counts, counted.counted_by) == (BringState.COUNTED, 1, ann)
    assert counts(bring) == [(robe.pk, 3, 3, "")]


def test_barcodes_and_skus_count_too_and_the_same_piece_adds_up(stall, bring, ann, robe):
    robe.barcode, robe.sku = "4006381333931", "Robe-M"
    robe.save()

    count_bring(
        bring,
        [Counted("4006381333931", 1), Counted("robe-m", 1), Counted("K7PQ2XYZ", 1)],
        actor=ann,
    )

    assert counts(bring) == [(robe.pk, 3, 3, "")]


def test_a_difference_needs_words(bring, ann, robe):
    assert refusal(bring, [Counted("K7PQ2XYZ", 2)], ann) == ("DIFFERENCE_UNNAMED", str(robe.pk))
    assert Bring.objects.get().state == BringState.PLANNED

    count_bring(bring, [Counted("K7PQ2XYZ", 2, " left  at home ")], actor=ann)

    assert counts(bring) == [(robe.pk, 3, 2, "left at home")]


def test_what_is_not_in_the_count_was_not_there(stall, bring, ann, robe):
    assert refusal(bring, [], ann) == ("DIFFERENCE_UNNAMED", str(robe.pk))


def test_what_nobody_announced_becomes_a_line_with_words(stall, bring, ann, robe):
    scarf = variant_in_stock(2, product__shop=stall.shop)
    seen = Counted("K7PQ2XYZ", 3)

    assert refusal(bring, [seen, Counted(scarf.tag_code, 1)], ann)[0] == "DIFFERENCE_UNNAMED"

    count_bring(bring, [seen, Counted(scarf.tag_code, 1, "forgotten on the list")], actor=ann)
    assert counts(bring) == [(robe.pk, 3, 3, ""), (scarf.pk, 0, 1, "forgotten on the list")]


def test_a_piece_of_another_designer_is_put_aside(bring, ann):
    other = variant_in_stock(2)

    assert refusal(bring, [Counted(other.tag_code, 1)], ann) == ("UNKNOWN_CODE", other.tag_code)


def test_the_same_count_again_keeps_the_signature_and_another_one_takes_it_back(stall, bring, ann):
    olga = organiser_of(stall.market)
    count_bring(bring, [Counted("K7PQ2XYZ", 3)], actor=ann)
    sign_bring(bring, side=BringSide.DESIGNER, count=1, actor=ann)

    same = count_bring(bring, [Counted("K7PQ2XYZ", 3)], actor=olga)
    assert (same.counts, same.designer_signed_by) == (1, ann)

    other = count_bring(bring, [Counted("K7PQ2XYZ", 2, "one is torn")], actor=olga)
    assert (other.counts, other.counted_by) == (2, olga)
    assert (other.designer_signed_by, other.designer_signed_at) == (None, None)


def test_a_stranger_counts_nothing(bring):
    assert refusal(bring, [Counted("K7PQ2XYZ", 3)], UserFactory())[0] == "NOT_YOUR_STALL"


def test_a_cancelled_list_is_not_counted(bring, ann):
    cancel_bring(bring, actor=ann)

    assert refusal(bring, [Counted("K7PQ2XYZ", 3)], ann)[0] == "BRING_STATE"
