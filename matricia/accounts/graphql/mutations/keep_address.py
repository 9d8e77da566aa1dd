"""keepAddress, removeAddress."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.accounts.graphql.types import AddressInput, AddressType
from matricia.accounts.models import Address
from matricia.accounts.services.keep_address import keep_address, remove_address
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row


class KeepAddress(RuleMutation):
    """Adds an address of mine, or changes the one with this id."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID()
        address = AddressInput(required=True)
        default = graphene.Boolean()

    address = graphene.Field(AddressType)

    @classmethod
    def perform(
        cls, actor: Any, *, address: dict[str, Any], default: bool = False, **which: str | None
    ) -> KeepAddress:
        known = get_row(Address.objects.filter(user=actor), pk) if (pk := which.get("id")) else None
        values = {field: text for field, text in address.items() if text is not None}
        return cls(address=keep_address(actor, values, address=known, default=default))


class RemoveAddress(RuleMutation):
    """Forgets an address of mine."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    removed = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> RemoveAddress:  # noqa: A002
        remove_address(actor, get_row(Address.objects.filter(user=actor), id))
        return cls(removed=True)
