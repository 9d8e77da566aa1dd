"""Alerts: what needs somebody of the team."""

from __future__ import annotations

from typing import Any, Final

import graphene
from django.db.models import QuerySet

from matricia.kit.graphql.access import ObjectType, everyone, staff
from matricia.kit.graphql.roots import QueryPart
from payments.explanations.alerts import CLOSE_BY_THEMSELVES, advice_on, words_of
from payments.models import Alert

MOST: Final = 200


class AlertType(ObjectType):
    """Something that people have to look at; it names no person. Only staff get to one."""

    class Meta:
        name = "Alert"
        access = {
            everyone: (
                "id code subject words advice first_at last_at resolved_at is_red closes_by_itself"
            )
        }

    id = graphene.ID(required=True)
    code = graphene.String(required=True, description="DRIFT, JOB_LATE, UNPAID, …")
    subject = graphene.String(required=True, description="What it is about.")
    words = graphene.String(required=True, description="What happened.")
    advice = graphene.String(required=True, description="What to do next.")
    first_at = graphene.DateTime(required=True)
    last_at = graphene.DateTime(required=True)
    resolved_at = graphene.DateTime()
    is_red = graphene.Boolean(required=True, description="Turns the health page red.")
    closes_by_itself = graphene.Boolean(
        required=True, description="Over when its cause is; nobody can close it before."
    )

    @staticmethod
    def resolve_words(alert: Alert, info: Any) -> str:
        return words_of(alert)

    @staticmethod
    def resolve_advice(alert: Alert, info: Any) -> str:
        return advice_on(alert)

    @staticmethod
    def resolve_closes_by_itself(alert: Alert, info: Any) -> bool:
        return alert.code in CLOSE_BY_THEMSELVES


class AlertQueries(QueryPart):
    """Root field: null for everybody but programme staff."""

    access = {staff: "alerts"}

    alerts = graphene.List(
        graphene.NonNull(AlertType),
        open=graphene.Boolean(description="Only open ones, or only closed ones; else both."),
        description="The red ones first, then the newest; at most 200.",
    )

    @staticmethod
    def resolve_alerts(root: Any, info: Any, **chosen: bool) -> QuerySet[Alert]:
        rows = Alert.objects.order_by("-is_red", "-last_at", "-pk")
        if (is_open := chosen.get("open")) is not None:
            rows = rows.filter(resolved_at__isnull=is_open)
        return rows[:MOST]
