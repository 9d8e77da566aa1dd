"""A designer says how she stands towards VAT, from a day on."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import Shop, VatStatus
from shops.permissions import demand_owner
from shops.states import VatRegime
from shops.vat_rates import vat_rates


@transaction.atomic
def set_vat_status(
    shop: Shop, regime: VatRegime, *, since: date, rate: int | None = None, actor: Any
) -> VatStatus:
    """What holds from `since` on; `rate` in basis points, None is the usual one of the regime.

    The first may lie in the past; a change may not: invoices of those days are written.
    Raises RuleBroken NOT_ALLOWED, VAT_SINCE, VAT_RATE.
    """
    demand_owner(actor, shop)
    shop = Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    if since < clock.today() and VatStatus.objects.filter(shop=shop).exists():
        raise RuleBroken(
            "VAT_SINCE",
            _("A change holds from today on at the earliest: earlier invoices are written."),
            "since",
        )
    status, _new = VatStatus.objects.update_or_create(
        shop=shop,
        since=since,
        defaults={"regime": regime, "rate": _rate(regime, rate, since), "noted_at": clock.now()},
    )
    return status


def _rate(regime: VatRegime, rate: int | None, since: date) -> int:
    if regime == VatRegime.FRANCHISE:
        return 0
    known = vat_rates(since).rates
    wanted = known[0] if rate is None else rate
    if wanted not in known:
        raise RuleBroken(
            "VAT_RATE", _("This is no rate of VAT. Choose one of the list."), "vatRate"
        )
    return wanted
