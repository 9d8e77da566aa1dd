"""resolveAlert."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from payments.graphql.alert_types import AlertType
from payments.models import Alert
from payments.permissions import can_keep_books
from payments.services.close_alert import close_alert


class ResolveAlert(RuleMutation):
    """Somebody of the team has dealt with it."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    alert = graphene.Field(AlertType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> ResolveAlert:
        rows = Alert.objects.all() if can_keep_books(actor) else Alert.objects.none()
        return cls(alert=close_alert(get_row(rows, given["id"]), actor=actor))
