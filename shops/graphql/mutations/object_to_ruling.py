"""objectToRuling."""

from __future__ import annotations

from typing import Any

import graphene
from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import get_language

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id
from shops.graphql.report_types import ReportCaseType
from shops.reports import case_of
from shops.services.reports.object_to_ruling import object_to_ruling


class ObjectToRuling(RuleMutation):
    """Objects to what was decided, from the side that `token` opens."""

    class Meta:
        access = everyone

    class Arguments:
        id = graphene.ID(
            required=True, description="Made by the client (UUID): the same again is the same."
        )
        token = graphene.String(required=True)
        text = graphene.String(required=True)

    case = graphene.Field(ReportCaseType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> ObjectToRuling:
        case = case_of(given["token"])
        if case is None:
            raise ObjectDoesNotExist
        language = (get_language() or "fr").split("-")[0]
        object_to_ruling(client_id(given["id"]), case, given["text"], language=language)
        return cls(case=case)
