"""Pieces are counted by scan when they arrive at a stall, or leave it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import Bring, BringLine
from markets.permissions import can_organise, demand_to_bring
from markets.services.move_bring import lock_bring, move_bring
from markets.services.plan_bring import MOST_LINES, MOST_PIECES
from markets.states import BringState
from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.tag_codes import code_in, variants_by_code

LONGEST_WORDS: Final = 200


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of a piece were counted. `code`: what was scanned or typed (the tag's address or
    code, a barcode, an SKU). `difference`: why it is not what was announced."""

    code: str
    quantity: int
    difference: str = ""


@transaction.atomic
def count_bring(bring: Bring, counted: Sequence[Counted], *, actor: User) -> Bring:
    """The whole count of a list: what is not in `counted` was not there. A piece nobody announced
    becomes a line. Counting differently takes back what one side has signed already.

    Raises RuleBroken NOT_YOUR_STALL, BRING_STATE, INVALID_QUANTITY, UNKNOWN_CODE (field: the code)
    or DIFFERENCE_UNNAMED (field: the variant's id).
    """
    bring = lock_bring(bring)
    if not can_organise(actor, bring.stall.market):
        demand_to_bring(actor, bring.stall)
    _check(counted)
    move_bring(bring, BringState.COUNTED)
    found = _by_variant(bring, counted)
    if _write(bring, found) or bring.counted_at is None:
        bring.counts += 1
        bring.counted_by, bring.counted_at = actor, clock.now()
        bring.designer_signed_by = bring.designer_signed_at = None
        bring.organiser_signed_by = bring.organiser_signed_at = None
    bring.save()
    return bring


def _check(counted: Sequence[Counted]) -> None:
    if len(counted) > MOST_LINES:
        raise RuleBroken(
            "TOO_MANY_LINES", _("At most 500 pieces fit into one list. Make a second one."), "lines"
        )
    for row in counted:
        if not 0 <= row.quantity <= MOST_PIECES:
            raise RuleBroken(
                "INVALID_QUANTITY", _("A quantity lies between 0 and 10,000. Correct it."), row.code
            )


def _by_variant(bring: Bring, counted: Sequence[Counted]) -> dict[int, Counted]:
    """The counts by variant; those of the same piece are added up."""
    variants = variants_by_code(bring.stall.shop_id, {code_in(row.code) for row in counted})
    found: dict[int, Counted] = {}
    for row in counted:
        pk = variants.get(code_in(row.code).upper())
        if pk is None:
            raise RuleBroken(
                "UNKNOWN_CODE",
                _("%(code)s is on none of this designer's pieces. Put it aside and go on.")
                % {"code": code_in(row.code)[:40]},
                row.code,
            )
        earlier = found.get(pk, Counted(row.code, 0))
        words = " · ".join(filter(None, (earlier.difference, " ".join(row.difference.split()))))
        found[pk] = Counted(row.code, earlier.quantity + row.quantity, words[:LONGEST_WORDS])
    return found


def _write(bring: Bring, found: dict[int, Counted]) -> bool:
    """Whether anything is counted otherwise than before."""
    lines = {line.variant_id: line for line in bring.lines.select_related("variant__product")}
    new = [BringLine(bring=bring, variant_id=pk, planned=0) for pk in found if pk not in lines]
    before: dict[int, object] = defaultdict(lambda: None)
    before.update({pk: (line.counted, line.difference) for pk, line in lines.items()})
    rows = [*lines.values(), *BringLine.objects.bulk_create(new)]
    for line in rows:
        row = found.get(line.variant_id, Counted("", 0))
        line.counted = row.quantity
        line.difference = "" if line.counted == line.planned else row.difference
        if line.counted != line.planned and not line.difference:
            raise _unnamed(line)
    BringLine.objects.bulk_update(rows, ["counted", "difference"])
    return any(before[line.variant_id] != (line.counted, line.difference) for line in rows)


def _unnamed(line: BringLine) -> RuleBroken:
    return RuleBroken(
        "DIFFERENCE_UNNAMED",
        _("“%(name)s”: %(planned)d announced, %(counted)d counted. Say why in a few words.")
        % {
            "name": line.variant.product.title,
            "planned": line.planned,
            "counted": line.counted or 0,
        },
        str(line.variant_id),
    )
