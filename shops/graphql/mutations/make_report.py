"""makeReport."""

from __future__ import annotations

from typing import Any

import graphene
from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import get_language

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id
from matricia.kit.rates import visitor_address
from shops.graphql.report_types import ReportKindEnum, ReportReasonEnum
from shops.reports import case_token
from shops.services.reports.kinds import KINDS
from shops.services.reports.make_report import make_report, reporter
from shops.states import ReportSide


class MakeReport(RuleMutation):
    """Reports something that is shown. `token` opens the page on which its reporter sees how it
    stands; with an address it is also mailed."""

    class Meta:
        access = everyone

    class Arguments:
        id = graphene.ID(
            required=True, description="Made by the client (UUID): the same again is the same."
        )
        kind = ReportKindEnum(required=True)
        target = graphene.ID(required=True)
        token = graphene.String(description="Of a guest's conversation, for a message in it.")
        reason = ReportReasonEnum(required=True)
        explanation = graphene.String(required=True)
        name = graphene.String()
        email = graphene.String()

    number = graphene.String()
    token = graphene.String()

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> MakeReport:
        actor = info.context.user
        about = KINDS[given["kind"]].find(actor, given["target"], given.get("token"))
        if about is None:
            raise ObjectDoesNotExist
        language = (get_language() or "fr").split("-")[0]
        names = (given.get("name") or "", given.get("email") or "")
        who = reporter(actor, *names, language, visitor_address(info.context))
        report = make_report(
            client_id(given["id"]),
            given["kind"],
            about,
            who,
            reason=given["reason"],
            explanation=given["explanation"],
        )
        return cls(number=report.number, token=case_token(report, ReportSide.REPORTER))
