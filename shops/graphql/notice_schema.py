"""What one hears of in a shop one runs, and on which devices."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from shops.graphql.mutations.choose_notices import ChooseNotices, KeepQuietHours
from shops.graphql.mutations.keep_devices import AddPushDevice, RemovePushDevice
from shops.graphql.notice_types import NoticesType
from shops.models import Shop, ShopMember
from shops.permissions import place_of


class NoticeQueries(QueryPart):
    """Null for a shop that one is no member of."""

    access = {everyone: "notices"}

    notices = graphene.Field(NoticesType, shop=graphene.ID(required=True))

    @staticmethod
    def resolve_notices(root: Any, info: Any, shop: str) -> ShopMember | None:
        user = info.context.user
        row = find_row(Shop.objects.run_by(user), shop)
        return place_of(user, row.pk) if row else None


NOTICE_MUTATIONS: list[type[RuleMutation]] = [
    ChooseNotices,
    KeepQuietHours,
    AddPushDevice,
    RemovePushDevice,
]
