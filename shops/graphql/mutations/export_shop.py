"""exportShop."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from shops import selectors
from shops.graphql.export_types import ShopExportType
from shops.services.exports.ask_for_export import ask_for_export


class ExportShop(RuleMutation):
    """Has a copy of everything a shop has written; a mail says when it can be fetched. While one is
    being written it is that one. The id is made by the client (UUID)."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        request_id = graphene.ID(required=True)

    export = graphene.Field(ShopExportType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str, request_id: str) -> ExportShop:
        row = get_row(selectors.shops_run_by(actor), shop)
        pk = client_id(request_id, field="requestId")
        return cls(export=ask_for_export(row, request_id=pk, actor=actor))
