"""The market is over and nobody has come for some pieces: the customer gets her money back, and the
designer her pieces. See docs/collecting.md for why they are not sent instead."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from markets.collecting import handed_over, left_of, parts_of
from markets.models import Collection
from markets.states import MarketState
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.texts import in_language
from orders.models import SellerOrder
from payments.models import Payment
from payments.services.cancel_seller_order import cancel_seller_order
from payments.services.hand_over_part import hand_over_part
from payments.services.refund_order import refund_lines
from shops.services import stock

log = logging.getLogger(__name__)

#: From the closing on: a till that was offline that long still brings what it has handed over.
PATIENCE: Final = timedelta(hours=48)


def give_up_collections() -> None:
    """Every hour: all that nobody has collected at markets closed two days ago."""
    late = Collection.objects.filter(
        given_up_at=None,
        market__state=MarketState.CLOSED,
        market__closed_at__lte=clock.now() - PATIENCE,
    )
    for pk in late.order_by("pk").values_list("pk", flat=True):
        try:
            give_up_collection(pk)
        except RuleBroken as refused:  # disputed at the bank: tried again until that is decided
            log.warning("Collection %s cannot be given back yet: %s", pk, refused.code)


@transaction.atomic
def give_up_collection(pk: int) -> None:
    """Refund what still waits of one collection; again is harmless. Raises RuleBroken DISPUTED."""
    rows = Collection.objects.select_for_update(of=("self",)).select_related("order", "market")
    collection = rows.get(pk=pk)
    if collection.given_up_at is not None:
        return
    parts = parts_of([collection])[collection.pk]
    left = left_of(parts)
    changed = [_give_back(part, left, collection) for part in parts]
    collection.given_up_at = clock.now()
    if not any(changed):
        collection.designers_told_at = collection.given_up_at  # there is nothing to tell
    collection.save(update_fields=["given_up_at", "designers_told_at"])


def _give_back(part: SellerOrder, left: dict[int, int], collection: Collection) -> bool:
    """Whether anything of a designer's part still waited."""
    lines = list(part.lines.all())
    waiting = {line: left[line.pk] for line in lines if left[line.pk]}
    if not waiting:
        return False
    reason = _reason(collection)
    if not handed_over(line.pk for line in lines):
        cancel_seller_order(part, actor=None, reason=reason)
        return True
    payment = Payment.objects.get(order=part.order_id)
    refund_lines(payment, lines=waiting, actor=None, reason=reason)
    back = {line.variant_id: pieces for line, pieces in waiting.items() if line.variant_id}
    stock.put_back(part.order.stock_reference, back)
    hand_over_part(part, at=clock.now())
    return True


def _reason(collection: Collection) -> str:
    """The customer reads it."""
    with override(collection.order.language):
        name = in_language(collection.market.name)
        return (_("Not collected at %(market)s") % {"market": name})[:200]
