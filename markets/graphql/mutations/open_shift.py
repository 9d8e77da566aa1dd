"""openShift"""

from __future__ import annotations

import graphene

from markets.graphql.types import ShiftType
from markets.models import Shift, Till
from markets.services.open_shift import open_shift
from matricia.accounts.models import User
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from matricia.kit.graphql.scalars import Cents


class OpenShift(RuleMutation):
    """A cashier opens a till with what she counted in its drawer; asking twice is harmless."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        till = graphene.ID(required=True)
        opening_float = Cents(required=True)

    shift = graphene.Field(ShiftType)

    @classmethod
    def perform(cls, actor: User, *, id: str, till: str, opening_float: int) -> OpenShift:  # noqa: A002
        mine = get_row(Till.objects.visible_to(actor), till)
        shift = open_shift(client_id(id), till=mine, opening_float=opening_float, actor=actor)
        return cls(shift=Shift.objects.with_sales().get(pk=shift.pk))
