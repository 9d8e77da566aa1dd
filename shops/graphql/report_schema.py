"""Reporting what is shown: root fields and mutations, for everybody."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from shops.graphql.mutations.make_report import MakeReport
from shops.graphql.mutations.object_to_ruling import ObjectToRuling
from shops.graphql.report_types import ReportableType, ReportCaseType, ReportKindEnum
from shops.models import Report
from shops.reports import case_of
from shops.services.reports.kinds import KINDS, Reported
from shops.states import ReportKind


class ReportQueries(QueryPart):
    """What can be reported, and how a report stands for whoever holds a side's link."""

    access = {everyone: "reportable report_case"}

    reportable = graphene.Field(
        ReportableType,
        kind=ReportKindEnum(required=True),
        id=graphene.ID(required=True),
        token=graphene.String(description="Of a guest's conversation, for a message in it."),
        description="Null for what the visitor may not see.",
    )
    report_case = graphene.Field(ReportCaseType, token=graphene.String(required=True))

    @staticmethod
    def resolve_reportable(
        root: Any,
        info: Any,
        kind: ReportKind,
        id: str,  # noqa: A002
        token: str | None = None,
    ) -> Reported | None:
        return KINDS[kind].find(info.context.user, id, token)

    @staticmethod
    def resolve_report_case(root: Any, info: Any, token: str) -> Report | None:
        return case_of(token)


REPORT_MUTATIONS: list[type[RuleMutation]] = [MakeReport, ObjectToRuling]
