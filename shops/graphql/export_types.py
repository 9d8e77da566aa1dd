"""Copies of a whole shop, as its people see them."""

from __future__ import annotations

from typing import Any, Final

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from shops.export_links import export_path
from shops.models import ShopExport

_MEGABYTE: Final = 1024 * 1024


class ShopExportType(ObjectType):
    """A copy of everything a shop has; reached only through fields for the shop's members."""

    class Meta:
        name = "ShopExport"
        access = {
            everyone: "id asked_at asked_by pieces written is_under_way has_failed ready_at"
            " expires_at megabytes path"
        }

    id = graphene.ID(required=True)
    asked_at = graphene.DateTime(required=True)
    asked_by = graphene.String(required=True, description="Empty when she is gone.")
    pieces = graphene.Int(required=True, description="How many products there are to write.")
    written = graphene.Int(required=True, description="How many of them are written.")
    is_under_way = graphene.Boolean(required=True)
    has_failed = graphene.Boolean(required=True, description="It was given up.")
    ready_at = graphene.DateTime()
    expires_at = graphene.DateTime()
    megabytes = graphene.Int(required=True, description="Rounded up; 0 until it is ready.")
    path = graphene.String(description="Where it can be fetched now, on this site.")

    @staticmethod
    def resolve_asked_by(export: ShopExport, info: Any) -> str:
        return export.by.get_short_name() if export.by else ""

    @staticmethod
    def resolve_has_failed(export: ShopExport, info: Any) -> bool:
        return export.failed_at is not None

    @staticmethod
    def resolve_megabytes(export: ShopExport, info: Any) -> int:
        return -(-export.size // _MEGABYTE)

    @staticmethod
    def resolve_path(export: ShopExport, info: Any) -> str | None:
        return export_path(export) if export.is_open else None
