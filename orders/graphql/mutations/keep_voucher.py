"""keepVoucher, stopVoucher."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from orders.graphql.voucher_types import VoucherInput, VoucherType, terms_given
from orders.models import Voucher
from orders.selectors.shop_vouchers import vouchers_of
from orders.services.vouchers.keep_voucher import change_voucher, create_voucher, stop_voucher
from shops.selectors import shops_run_by


class KeepVoucher(RuleMutation):
    """A voucher of my shop on these terms: that of `id`, or a new one. `requestId` is made by the
    client (UUID); asking twice makes one voucher."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        id = graphene.ID()
        request_id = graphene.ID()
        terms = VoucherInput(required=True)

    voucher = graphene.Field(VoucherType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str, terms: Any, **which: Any) -> KeepVoucher:
        row = get_row(shops_run_by(actor), shop)
        wanted = terms_given(terms)
        if pk := which.get("id"):
            kept = change_voucher(get_row(vouchers_of(row), pk), wanted, actor=actor)
        else:
            made = client_id(which.get("request_id") or "", field="requestId")
            kept = create_voucher(row, wanted, request_id=made, actor=actor)
        return cls(voucher=vouchers_of(row).get(pk=kept.pk))


class StopVoucher(RuleMutation):
    """It counts for no basket any more, or again; orders keep what it took off."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        stopped = graphene.Boolean(required=True)

    stopped = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, *, id: str, stopped: bool) -> StopVoucher:  # noqa: A002
        hers = Voucher.objects.filter(shop__in=shops_run_by(actor)).select_related("shop")
        voucher = stop_voucher(get_row(hers, id), stopped=stopped, actor=actor)
        return cls(stopped=voucher.stopped_at is not None)
