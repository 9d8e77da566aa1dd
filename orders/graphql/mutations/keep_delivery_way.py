"""keepDeliveryWay."""

from __future__ import annotations

from typing import Any

import graphene
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from orders.graphql.delivery_inputs import DeliveryWayInput, way_given
from orders.graphql.delivery_types import DeliveryKindEnum, DeliveryWayType
from orders.models import DeliveryOption
from orders.services.delivery.keep_option import change_option, create_option
from shops.selectors import shops_run_by


class KeepDeliveryWay(RuleMutation):
    """A way of delivery as given: that of `id`, or a new one of this kind. `requestId` is made by
    the client (UUID); asking twice makes one way."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        id = graphene.ID()
        request_id = graphene.ID()
        kind = DeliveryKindEnum()
        way = DeliveryWayInput(required=True)

    way = graphene.Field(DeliveryWayType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str, way: Any, **which: Any) -> KeepDeliveryWay:
        row = get_row(shops_run_by(actor), shop)
        wanted = way_given(way)
        if pk := which.get("id"):
            hers = DeliveryOption.objects.filter(shop=row).select_related("shop")
            return cls(way=change_option(get_row(hers, pk), wanted, actor=actor))
        kind, request_id = which.get("kind"), which.get("request_id")
        if kind is None or request_id is None:
            text = _("A new way of delivery needs its kind and an id made by the client.")
            raise RuleBroken("KIND", text, "kind")
        made = client_id(request_id, field="requestId")
        return cls(way=create_option(row, kind.value, wanted, request_id=made, actor=actor))
