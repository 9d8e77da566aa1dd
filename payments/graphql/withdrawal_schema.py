"""Withdrawals: root fields and mutations."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from orders.models import Order, SellerOrder, Withdrawal
from orders.models.withdrawal import WithdrawalQuerySet
from orders.selectors import order_for
from payments.graphql.mutations.announce_withdrawal import AnnounceWithdrawal
from payments.graphql.mutations.note_sent_back import NoteSentBack
from payments.graphql.mutations.receive_return import ReceiveReturn
from payments.graphql.withdrawal_types import (
    WithdrawalConnection,
    WithdrawalRightType,
    WithdrawalType,
)
from payments.withdrawal_rights import PartRight, rights_of
from payments.withdrawals import with_papers
from shops.selectors import shops_run_by
from shops.states import Right

NEWEST = ("-announced_at", "-id")


class WithdrawalQueries(QueryPart):
    """Root fields. Who may not see a row gets none."""

    access = {everyone: "withdrawal_rights withdrawals withdrawals_of"}

    withdrawal_rights = graphene.List(
        graphene.NonNull(WithdrawalRightType),
        order=graphene.ID(required=True),
        token=graphene.String(),
        description="What of an order one may see can be renounced, part by part.",
    )
    withdrawals = connection_field(
        WithdrawalConnection,
        shop=graphene.ID(required=True),
        is_open=graphene.Boolean(description="Only those that wait for their pieces or money."),
        description="What customers of a shop I run have renounced, newest first.",
    )
    withdrawals_of = graphene.List(
        graphene.NonNull(WithdrawalType),
        required=True,
        seller_order=graphene.ID(required=True),
        description="Those of one shop's part that I may see.",
    )

    @staticmethod
    def resolve_withdrawal_rights(
        root: Any, info: Any, order: str, token: str | None = None
    ) -> list[PartRight] | None:
        try:
            return rights_of(order_for(info.context.user, order, token))
        except Order.DoesNotExist:
            return None

    @staticmethod
    def resolve_withdrawals(
        root: Any, info: Any, shop: str, first: int, after: str | None = None, **which: Any
    ) -> Page[Withdrawal]:
        found = find_row(shops_run_by(info.context.user, Right.ORDERS), shop)
        rows = Withdrawal.objects.filter(seller_order__shop=found) if found else _nothing()
        rows = rows.not_refunded() if which.get("is_open") else rows
        return Page(with_papers(rows), NEWEST, first, after)

    @staticmethod
    def resolve_withdrawals_of(root: Any, info: Any, seller_order: str) -> list[Withdrawal]:
        part = find_row(SellerOrder.objects.visible_to(info.context.user), seller_order)
        return list(with_papers(part.withdrawals.all())) if part else []


def _nothing() -> WithdrawalQuerySet:
    return Withdrawal.objects.none()


WITHDRAWAL_MUTATIONS: list[type[RuleMutation]] = [
    AnnounceWithdrawal,
    NoteSentBack,
    ReceiveReturn,
]
