"""A designer makes, changes or stops a voucher of her shop."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Voucher
from shops.models import Shop
from shops.permissions import demand_right
from shops.states import Right

MOST_VOUCHERS: Final = 500
HIGHEST_AMOUNT: Final = 1_000_00
WHOLE: Final = 10_000  # basis points
MOST_USES: Final = 100_000
_CODE: Final = re.compile(r"[A-Z0-9][A-Z0-9-]{2,23}")


@dataclass(frozen=True)
class VoucherTerms:
    """One of `amount` (cents), `rate` (basis points) and `free_delivery`, and when it counts: days
    in Paris, both included. None: without a bound."""

    code: str
    starts_on: date
    ends_on: date | None = None
    amount: int = 0
    rate: int = 0
    free_delivery: bool = False
    min_goods: int = 0
    max_uses: int | None = None
    max_per_customer: int | None = None


@transaction.atomic
def create_voucher(
    shop: Shop, terms: VoucherTerms, *, request_id: uuid.UUID, actor: Any
) -> Voucher:
    """A new voucher of `shop`, which alone bears it; the same `request_id` again gives the same.

    Raises RuleBroken NOT_ALLOWED, TOO_MANY, REQUEST_ID, or what `change_voucher` raises.
    """
    demand_right(actor, shop, Right.PRODUCTS)
    Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    made = Voucher.objects.filter(request_id=request_id).first()
    if made is not None and made.shop_id != shop.pk:
        raise RuleBroken("REQUEST_ID", _("Reload the page and try again."))
    if made is not None:
        return made
    if Voucher.objects.filter(shop=shop).count() >= MOST_VOUCHERS:
        text = _("A shop has at most %(count)d vouchers. Change one that is over.")
        raise RuleBroken("TOO_MANY", text % {"count": MOST_VOUCHERS})
    return _written(Voucher(shop=shop, request_id=request_id), terms)


@transaction.atomic
def change_voucher(voucher: Voucher, terms: VoucherTerms, *, actor: Any) -> Voucher:
    """`voucher` of a shop on new terms; orders keep what it took off.

    Raises RuleBroken NOT_ALLOWED, CODE, CODE_TAKEN, VALUE, MINIMUM, USES, DAYS.
    """
    voucher = _own(voucher, actor)
    return _written(voucher, terms)


@transaction.atomic
def stop_voucher(voucher: Voucher, *, stopped: bool, actor: Any) -> Voucher:
    """It counts for no basket any more, or again. Raises RuleBroken NOT_ALLOWED."""
    voucher = _own(voucher, actor)
    if stopped != (voucher.stopped_at is not None):
        voucher.stopped_at = clock.now() if stopped else None
        voucher.save(update_fields=["stopped_at"])
    return voucher


def _own(voucher: Voucher, actor: Any) -> Voucher:
    if voucher.shop is None:  # the programme's
        raise Voucher.DoesNotExist
    demand_right(actor, voucher.shop, Right.PRODUCTS)
    return Voucher.objects.select_for_update(of=("self",)).select_related("shop").get(pk=voucher.pk)


def _written(voucher: Voucher, terms: VoucherTerms) -> Voucher:
    voucher.code = _code(terms.code)
    voucher.amount, voucher.rate, voucher.free_delivery = _value(terms)
    voucher.min_goods = _minimum(terms.min_goods)
    voucher.max_uses = _uses(terms.max_uses, "maxUses")
    voucher.max_per_customer = _uses(terms.max_per_customer, "maxPerCustomer")
    if voucher.max_uses is not None and voucher.max_uses < voucher.uses:
        text = _("It has been used %(uses)d times already. Allow as many at least, or stop it.")
        raise RuleBroken("USES", text % {"uses": voucher.uses}, "maxUses")
    voucher.starts_at, voucher.ends_at = _times(terms)
    try:
        with transaction.atomic():
            voucher.save()
    except IntegrityError:
        text = _("This code is taken. Add your shop's name to it, or choose another one.")
        raise RuleBroken("CODE_TAKEN", text, "code") from None
    return voucher


def _code(typed: str) -> str:
    code = "".join(typed.split()).upper()
    if not _CODE.fullmatch(code):
        text = _("Three to 24 letters without accents, digits and hyphens, e.g. NOEL-10.")
        raise RuleBroken("CODE", text, "code")
    return code


def _value(terms: VoucherTerms) -> tuple[int, int, bool]:
    if bool(terms.amount) + bool(terms.rate) + terms.free_delivery != 1:
        text = _("It takes off an amount, or per cent, or the delivery: choose one.")
        raise RuleBroken("VALUE", text, "value")
    if not 0 <= terms.amount <= HIGHEST_AMOUNT:
        text = _("An amount between 0 and %(most)d €. Correct it.")
        raise RuleBroken("VALUE", text % {"most": HIGHEST_AMOUNT // 100}, "value")
    if not 0 <= terms.rate <= WHOLE:
        raise RuleBroken("VALUE", _("Between 1 and 100 per cent. Correct it."), "value")
    return terms.amount, terms.rate, terms.free_delivery


def _minimum(cents: int) -> int:
    if not 0 <= cents <= HIGHEST_AMOUNT * 10:
        text = _("An amount between 0 and %(most)d €. Correct it.")
        raise RuleBroken("MINIMUM", text % {"most": HIGHEST_AMOUNT // 10}, "minGoods")
    return cents


def _uses(most: int | None, field: str) -> int | None:
    if most is not None and not 1 <= most <= MOST_USES:
        text = _("Between 1 and %(most)d times; empty for no bound.")
        raise RuleBroken("USES", text % {"most": MOST_USES}, field)
    return most


def _times(terms: VoucherTerms) -> tuple[datetime, datetime | None]:
    if terms.ends_on is not None and terms.ends_on < terms.starts_on:
        text = _("The last day comes before the first one. Correct the dates.")
        raise RuleBroken("DAYS", text, "endsOn")
    ends = None if terms.ends_on is None else _midnight(terms.ends_on + timedelta(days=1))
    return _midnight(terms.starts_on), ends


def _midnight(day: date) -> datetime:
    """When `day` begins in Paris."""
    return datetime.combine(day, time(), tzinfo=clock.PARIS)
