"""markets/services/sign_bring.py"""

from __future__ import annotations

import uuid

import pytest
from django.db import transaction

from markets.models import Bring
from markets.services.count_bring import Counted, count_bring
from markets.services.plan_bring import plan_bring
from markets.services.sign_bring import sign_bring
from markets.states import BringDirection, BringSide, BringState
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments.verification.report import Report
from payments.verification.stock import check_stock
from shops.models import StockLevel, StockMovement
from shops.services import stock
from tests.factories.accounts import UserFactory
from tests.factories.markets import organiser_of, stall_with_atelier
from tests.factories.shops import member_of, variant_in_stock
from tests.payments.at_once import at_once

pytestmark = pytest.mark.django_db
DESIGNER, ORGANISER = BringSide.DESIGNER, BringSide.ORGANISER


class Scene:
    """A stall, its designer, an organiser, and five pieces at the atelier."""

    def __init__(self):
        self.stall = stall_with_atelier()
        self.ann = member_of(self.stall.shop, UserFactory())
        self.olga = organiser_of(self.stall.market)
        self.robe = variant_in_stock(5, product__shop=self.stall.shop)

    def counted(self, planned, counted, direction=BringDirection.TO_STALL, why="seen"):
        bring = plan_bring(
            uuid.uuid4(),
            self.stall,
            direction=direction,
            lines={self.robe.pk: planned},
            actor=self.ann,
        )
        return count_bring(bring, [Counted(self.robe.tag_code, counted, why)], actor=self.olga)

    def both_sign(self, bring):
        sign_bring(bring, side=DESIGNER, count=bring.counts, actor=self.ann)
        return sign_bring(bring, side=ORGANISER, count=bring.counts, actor=self.olga)

    def on_hand(self):
        """At the atelier, at the stall."""
        rows = StockLevel.objects.filter(variant=self.robe)
        found = dict(rows.values_list("location__kind", "on_hand"))
        return found["atelier"], found.get("stall", 0)


@pytest.fixture
def scene():
    return Scene()


def refusal(bring, **how):
    with pytest.raises(RuleBroken) as refused, transaction.atomic():
        sign_bring(bring, **how)
    return refused.value.code


def test_one_signature_moves_nothing_and_the_second_everything(scene):
    bring = scene.counted(3, 3)

    sign_bring(bring, side=DESIGNER, count=1, actor=scene.ann)
    assert scene.on_hand() == (5, 0)

    done = sign_bring(bring, side=ORGANISER, count=1, actor=scene.olga)
    assert (done.state, scene.on_hand()) == (BringState.DONE, (2, 3))
    assert stock.availability([scene.robe.pk]) == {scene.robe.pk: 2}


def test_what_was_counted_moves_and_not_what_was_announced(scene):
    scene.both_sign(scene.counted(3, 2))

    assert scene.on_hand() == (3, 2)


def test_signing_again_is_harmless(scene):
    bring = scene.counted(3, 3)
    scene.both_sign(bring)

    again = sign_bring(bring, side=ORGANISER, count=1, actor=scene.olga)

    assert (again.state, scene.on_hand()) == (BringState.DONE, (2, 3))


def test_one_person_does_not_sign_for_both_sides(scene):
    organiser_of(scene.stall.market, scene.ann)
    bring = scene.counted(3, 3)
    sign_bring(bring, side=DESIGNER, count=1, actor=scene.ann)

    assert refusal(bring, side=ORGANISER, count=1, actor=scene.ann) == "SAME_PERSON"
    assert scene.on_hand() == (5, 0)


def test_each_side_signs_for_itself(scene):
    bring = scene.counted(3, 3)

    assert refusal(bring, side=ORGANISER, count=1, actor=scene.ann) == "NOT_ORGANISER"
    assert refusal(bring, side=DESIGNER, count=1, actor=scene.olga) == "NOT_YOUR_STALL"


def test_nobody_signs_a_count_she_has_not_read(scene):
    bring = scene.counted(3, 3)
    count_bring(bring, [Counted(scene.robe.tag_code, 2, "one is torn")], actor=scene.olga)

    assert refusal(bring, side=DESIGNER, count=1, actor=scene.ann) == "COUNT_CHANGED"


def test_what_is_not_counted_is_not_signed(scene):
    bring = plan_bring(
        uuid.uuid4(),
        scene.stall,
        direction=BringDirection.TO_STALL,
        lines={scene.robe.pk: 3},
        actor=scene.ann,
    )

    assert refusal(bring, side=DESIGNER, count=0, actor=scene.ann) == "NOT_COUNTED"


def test_a_piece_bought_online_meanwhile_stays_at_the_atelier(scene):
    bring = scene.counted(5, 5)
    sign_bring(bring, side=DESIGNER, count=1, actor=scene.ann)
    stock.hold("order:1", {scene.robe.pk: 1}, until=clock.now())

    assert refusal(bring, side=ORGANISER, count=1, actor=scene.olga) == "TOO_FEW"
    assert (Bring.objects.get().state, scene.on_hand()) == (BringState.COUNTED, (5, 0))


def test_pieces_come_home_and_what_is_missing_is_a_named_correction(scene):
    scene.both_sign(scene.counted(3, 3))

    bring = scene.counted(3, 2, BringDirection.HOME, why="one was stolen")
    scene.both_sign(bring)

    line = bring.lines.get()
    assert scene.on_hand() == (4, 0)
    assert (line.difference, line.correction) == ("one was stolen", -1)
    moves = StockMovement.objects.filter(reference=bring.reference, reason="correction")
    assert list(moves.values_list("delta", "by")) == [(-1, scene.olga.pk)]
    report = Report()
    check_stock(report)
    assert report.findings == []


@pytest.mark.django_db(transaction=True)
def test_of_two_lists_of_the_same_pieces_signed_at_once_one_moves():
    scene = Scene()
    brings = [scene.counted(3, 3), scene.counted(3, 3)]
    for bring in brings:
        sign_bring(bring, side=DESIGNER, count=1, actor=scene.ann)

    def sign(bring):
        try:
            return sign_bring(bring, side=ORGANISER, count=1, actor=scene.olga).state
        except RuleBroken as refused:
            return refused.code

    answers = at_once(sign, *brings, *brings)

    assert sorted(set(answers)) == ["TOO_FEW", BringState.DONE]
    assert scene.on_hand() == (2, 3)
