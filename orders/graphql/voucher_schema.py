"""Root fields and mutations about vouchers of shops."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from orders.graphql.mutations.keep_voucher import KeepVoucher, StopVoucher
from orders.graphql.voucher_types import VoucherConnection, VoucherType
from orders.models import Voucher
from orders.selectors.shop_vouchers import vouchers_of
from shops.selectors import shops_run_by
from shops.states import Right

NEWEST = ("-id",)


class VoucherQueries(QueryPart):
    """Root fields. Of a shop that the visitor does not run, there is none."""

    access = {everyone: "vouchers voucher"}

    vouchers = connection_field(
        VoucherConnection,
        shop=graphene.ID(required=True),
        query=graphene.String(description="What the code contains."),
        description="Of a shop I run, newest first.",
    )
    voucher = graphene.Field(
        VoucherType, shop=graphene.ID(required=True), id=graphene.ID(required=True)
    )

    @staticmethod
    def resolve_vouchers(
        root: Any, info: Any, *, shop: str, first: int, after: str | None = None, query: str = ""
    ) -> Page[Voucher]:
        row = find_row(shops_run_by(info.context.user, Right.PRODUCTS), shop)
        rows = vouchers_of(row) if row else Voucher.objects.none()
        return Page(rows.filter(code__contains=query.strip().upper()), NEWEST, first, after)

    @staticmethod
    def resolve_voucher(root: Any, info: Any, shop: str, id: str) -> Voucher | None:  # noqa: A002
        row = find_row(shops_run_by(info.context.user, Right.PRODUCTS), shop)
        return find_row(vouchers_of(row), id) if row else None


VOUCHER_MUTATIONS: list[type[RuleMutation]] = [KeepVoucher, StopVoucher]
