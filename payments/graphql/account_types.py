"""A designer's account at Stripe."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import enum_of, money_field
from matricia.kit.money import Money
from payments.explanations import (
    account_notice,
    account_words,
    requirement_words,
    schedule_words,
)
from payments.models import PayoutAccount
from payments.states import CapabilityState


class PayoutAccountType(ObjectType):
    """Whether a shop can be paid, as Stripe last told us; rows come from
    `selectors.payout_account_of`."""

    class Meta:
        name = "PayoutAccount"
        access = {
            everyone: "transfers payouts reason notice requirements due_by is_gone schedule"
            " available pending fetched_at"
        }

    transfers = enum_of(CapabilityState)(required=True)
    payouts = enum_of(CapabilityState)(
        required=True, description="Whether money can leave her Stripe balance for her bank."
    )
    reason = graphene.String(
        required=True, description="What stands in the way, in words; empty when nothing does."
    )
    notice = graphene.String(
        required=True, description="What to do before something does; empty when there is nothing."
    )
    requirements = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="What Stripe still asks for."
    )
    due_by = graphene.DateTime(description="Until when, if Stripe says so.")
    is_gone = graphene.Boolean(
        required=True, description="Closed or cut off: onboarding makes another account."
    )
    schedule = graphene.String(required=True, description="How often she is paid out, in words.")
    available = money_field(description="What lies in her Stripe balance.")
    pending = money_field(description="What arrives there soon.")
    fetched_at = graphene.DateTime()

    @staticmethod
    def resolve_reason(account: PayoutAccount, info: Any) -> str:
        return account_words(account)

    @staticmethod
    def resolve_notice(account: PayoutAccount, info: Any) -> str:
        return account_notice(account)

    @staticmethod
    def resolve_requirements(account: PayoutAccount, info: Any) -> list[str]:
        return requirement_words(account.requirements)

    @staticmethod
    def resolve_due_by(account: PayoutAccount, info: Any) -> Any:
        return account.requirements_due_by

    @staticmethod
    def resolve_schedule(account: PayoutAccount, info: Any) -> str:
        return schedule_words(account)

    @staticmethod
    def resolve_available(account: PayoutAccount, info: Any) -> Money:
        return Money(account.available, account.shop.currency)

    @staticmethod
    def resolve_pending(account: PayoutAccount, info: Any) -> Money:
        return Money(account.pending, account.shop.currency)
