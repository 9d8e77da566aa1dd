"""closeShift"""

from __future__ import annotations

import graphene

from markets.graphql.types import ShiftType
from markets.models import Shift
from markets.services.close_shift import close_shift
from matricia.accounts.models import User
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import Cents


class CloseShift(RuleMutation):
    """A cashier counts the drawer; more or less than expected needs a reason."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        counted = Cents(required=True)
        variance_reason = graphene.String()

    shift = graphene.Field(ShiftType)

    @classmethod
    def perform(
        cls,
        actor: User,
        *,
        id: str,  # noqa: A002
        counted: int,
        variance_reason: str | None = None,
    ) -> CloseShift:
        mine = get_row(Shift.objects.visible_to(actor), id)
        close_shift(mine, counted=counted, variance_reason=variance_reason or "", actor=actor)
        return cls(shift=Shift.objects.with_sales().get(pk=mine.pk))
