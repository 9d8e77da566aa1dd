"""Root fields and mutations of the payments room."""

from __future__ import annotations

from functools import partial
from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from orders.models import Order, SellerOrder
from payments.graphql.account_types import PayoutAccountType
from payments.graphql.bank_schema import BANK_MUTATIONS
from payments.graphql.mutations.abandon_checkout import AbandonCheckout
from payments.graphql.mutations.cancel_lines import CancelLines
from payments.graphql.mutations.cancel_seller_order import CancelSellerOrder
from payments.graphql.mutations.check_out import CheckOut
from payments.graphql.mutations.contest_invoice import ContestInvoice
from payments.graphql.mutations.give_up_late import GiveUpLate
from payments.graphql.mutations.hand_over_seller_order import HandOverSellerOrder
from payments.graphql.mutations.open_payout_dashboard import OpenPayoutDashboard
from payments.graphql.mutations.resolve_alert import ResolveAlert
from payments.graphql.mutations.ship_seller_order import ShipSellerOrder
from payments.graphql.mutations.start_making import StartMaking
from payments.graphql.mutations.start_onboarding import StartOnboarding
from payments.graphql.staff_schema import STAFF_MUTATIONS
from payments.graphql.types import (
    EarningsType,
    PaymentType,
    ShareConnection,
    ShareType,
)
from payments.graphql.withdrawal_schema import WITHDRAWAL_MUTATIONS
from payments.models import Payment, PayoutAccount, Share
from payments.permissions import can_see_earnings
from payments.selectors import (
    Earnings,
    earnings_of,
    payment_for,
    payout_account_of,
    share_count,
    shares_of,
)
from shops.models import Shop

NEWEST = ("-id",)


class PaymentQueries(QueryPart):
    """Root fields. Who may not see a row gets null, or a list without it and its count."""

    access = {everyone: "payment share shares earnings payout_account"}

    payment = graphene.Field(
        PaymentType,
        order=graphene.ID(required=True),
        token=graphene.String(),
        description="The payment of an order one may see.",
    )
    share = graphene.Field(
        ShareType,
        seller_order=graphene.ID(required=True),
        description="What a designer gets for one of her orders.",
    )
    shares = connection_field(ShareConnection, shop=graphene.ID(required=True))
    earnings = graphene.Field(EarningsType, shop=graphene.ID(required=True))
    payout_account = graphene.Field(PayoutAccountType, shop=graphene.ID(required=True))

    @staticmethod
    def resolve_payment(
        root: Any, info: Any, order: str, token: str | None = None
    ) -> Payment | None:
        try:
            return payment_for(info.context.user, order, token)
        except Order.DoesNotExist:
            return None

    @staticmethod
    def resolve_share(root: Any, info: Any, seller_order: str) -> Share | None:
        part = find_row(SellerOrder.objects.visible_to(info.context.user), seller_order)
        return shares_of(info.context.user).filter(seller_order=part).first() if part else None

    @staticmethod
    def resolve_shares(
        root: Any, info: Any, shop: str, first: int, after: str | None = None
    ) -> Page[Share]:
        found = _shop(info, shop)
        if found is None or not can_see_earnings(info.context.user, found):
            return Page(Share.objects.none(), NEWEST, first, after)
        rows = shares_of(info.context.user, found)
        return Page(rows, NEWEST, first, after, total=partial(share_count, found))

    @staticmethod
    def resolve_earnings(root: Any, info: Any, shop: str) -> Earnings | None:
        found = _shop(info, shop)
        return earnings_of(info.context.user, found) if found else None

    @staticmethod
    def resolve_payout_account(root: Any, info: Any, shop: str) -> PayoutAccount | None:
        found = _shop(info, shop)
        return payout_account_of(info.context.user, found) if found else None


def _shop(info: Any, pk: str) -> Shop | None:
    return find_row(Shop.objects.visible_to(info.context.user), pk)


PAYMENT_MUTATIONS: list[type[RuleMutation]] = [
    CheckOut,
    AbandonCheckout,
    StartMaking,
    HandOverSellerOrder,
    ShipSellerOrder,
    CancelSellerOrder,
    CancelLines,
    GiveUpLate,
    ContestInvoice,
    StartOnboarding,
    OpenPayoutDashboard,
    *WITHDRAWAL_MUTATIONS,
    *BANK_MUTATIONS,
    *STAFF_MUTATIONS,
    ResolveAlert,
]
