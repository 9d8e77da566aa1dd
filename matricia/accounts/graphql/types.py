"""What somebody keeps with us, as she sees it herself; nobody else ever gets these types."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.accounts.models import ConsentPurpose, SizeKind
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import enum_of

SizeKindEnum = enum_of(SizeKind)
ConsentPurposeEnum = enum_of(ConsentPurpose)


class AddressType(ObjectType):
    """Where parcels may go."""

    class Meta:
        name = "Address"
        access = {everyone: "id label name phone street postcode city country is_default"}

    id = graphene.ID(required=True)
    label = graphene.String(required=True)
    name = graphene.String(required=True)
    phone = graphene.String(required=True)
    street = graphene.String(required=True)
    postcode = graphene.String(required=True)
    city = graphene.String(required=True)
    country = graphene.String(required=True)
    is_default = graphene.Boolean(required=True)


class WornSizeType(ObjectType):
    """A size she wears."""

    class Meta:
        name = "WornSize"
        access = {everyone: "kind size"}

    kind = SizeKindEnum(required=True)
    size = graphene.String(required=True)


class ConsentType(ObjectType):
    """One purpose, and what she said about it last; `at` is null while she has said nothing."""

    class Meta:
        name = "Consent"
        access = {everyone: "purpose given at"}

    purpose = ConsentPurposeEnum(required=True)
    given = graphene.Boolean(required=True)
    at = graphene.DateTime()


class DataExportType(ObjectType):
    """The latest copy of her data. `path` opens it once it is ready, until `expires_at`."""

    class Meta:
        name = "DataExport"
        access = {everyone: "id asked_at expires_at path"}

    id = graphene.ID(required=True)
    asked_at = graphene.DateTime(required=True)
    expires_at = graphene.DateTime()
    path = graphene.String()

    @staticmethod
    def resolve_path(export: Any, info: Any) -> str | None:
        return f"/documents/personal-data/{export.pk}.zip" if export.is_open else None


class AddressInput(graphene.InputObjectType):
    """An address; what is left out stays as it is."""

    label = graphene.String()
    name = graphene.String()
    phone = graphene.String()
    street = graphene.String()
    postcode = graphene.String()
    city = graphene.String()
    country = graphene.String()
