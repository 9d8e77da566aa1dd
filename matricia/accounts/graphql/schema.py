"""Root fields and mutations about oneself."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.accounts.graphql.mutations.keep import EditProfile, GiveConsent, KeepSize
from matricia.accounts.graphql.mutations.keep_address import KeepAddress, RemoveAddress
from matricia.accounts.graphql.mutations.my_data import (
    EraseMyAccount,
    ExportMyData,
    SendErasureCode,
)
from matricia.accounts.graphql.types import AddressType, ConsentType, DataExportType, WornSizeType
from matricia.accounts.models import Address, DataExport, WornSize
from matricia.accounts.selectors import Said, consents_of, latest_export
from matricia.accounts.services.erase_account import obstacles, remarks
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart


def _list(of: Any, **options: Any) -> graphene.List:
    return graphene.List(graphene.NonNull(of), required=True, **options)


class MyDataQueries(QueryPart):
    """One's own; empty for guests."""

    access = {
        everyone: "my_addresses my_sizes my_consents my_export my_erasure_obstacles"
        " my_erasure_remarks"
    }

    my_addresses = _list(AddressType, description="The default first.")
    my_sizes = _list(WornSizeType)
    my_consents = _list(ConsentType, description="Every purpose, agreed to or not.")
    my_export = graphene.Field(DataExportType, description="The latest copy of my data.")
    my_erasure_obstacles = _list(
        graphene.String, description="Sentences why my account cannot be erased now."
    )

    my_erasure_remarks = _list(
        graphene.String, description="What of me stays for a while when I am erased now, and why."
    )

    @staticmethod
    def resolve_my_addresses(root: Any, info: Any) -> list[Address]:
        user = info.context.user
        return list(user.addresses.all()) if user.is_authenticated else []

    @staticmethod
    def resolve_my_sizes(root: Any, info: Any) -> list[WornSize]:
        user = info.context.user
        return list(user.worn_sizes.order_by("kind")) if user.is_authenticated else []

    @staticmethod
    def resolve_my_consents(root: Any, info: Any) -> list[Said]:
        user = info.context.user
        return consents_of(user) if user.is_authenticated else []

    @staticmethod
    def resolve_my_export(root: Any, info: Any) -> DataExport | None:
        user = info.context.user
        return latest_export(user) if user.is_authenticated else None

    @staticmethod
    def resolve_my_erasure_obstacles(root: Any, info: Any) -> list[str]:
        user = info.context.user
        return obstacles(user) if user.is_authenticated else []

    @staticmethod
    def resolve_my_erasure_remarks(root: Any, info: Any) -> list[str]:
        user = info.context.user
        return remarks(user) if user.is_authenticated else []


ACCOUNT_MUTATIONS: list[type[RuleMutation]] = [
    KeepAddress,
    RemoveAddress,
    KeepSize,
    GiveConsent,
    EditProfile,
    ExportMyData,
    SendErasureCode,
    EraseMyAccount,
]
