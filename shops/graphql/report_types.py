"""Reports, as each side sees them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import graphene
from graphql import GraphQLResolveInfo

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import enum_of
from shops.models import Complaint, Report, Ruling
from shops.reports import Objection, latest_ruling, objection_ends, objection_of
from shops.services.reports.kinds import Reported
from shops.states import ReportKind, ReportReason, ReportSide, RulingGround, Verdict

ReportKindEnum = enum_of(ReportKind)
ReportReasonEnum = enum_of(ReportReason)
ObjectionEnum: Any = graphene.Enum.from_enum(Objection)


class ReportableType(ObjectType):
    """Something that can be reported; from a `Reported`."""

    class Meta:
        name = "Reportable"
        access = {everyone: "label path shop_name"}

    label = graphene.String(required=True)
    path = graphene.String(required=True, description="Where it is, below our address.")
    shop_name = graphene.String(required=True)

    @staticmethod
    def resolve_shop_name(about: Reported, info: GraphQLResolveInfo) -> str:
        return about.shop.name


class RulingType(ObjectType):
    """What was decided, and why."""

    class Meta:
        name = "Ruling"
        access = {everyone: "id verdict ground reasons at after_objection"}

    id = graphene.ID(required=True)
    verdict = enum_of(Verdict)(required=True)
    ground = graphene.Field(enum_of(RulingGround), description="What a restriction rests on.")
    reasons = graphene.String(required=True)
    at = graphene.DateTime(required=True)
    after_objection = graphene.Boolean(required=True)

    @staticmethod
    def resolve_ground(ruling: Ruling, info: GraphQLResolveInfo) -> str | None:
        return ruling.ground or None

    @staticmethod
    def resolve_after_objection(ruling: Ruling, info: GraphQLResolveInfo) -> bool:
        return ruling.complaint_id is not None


class ReportComplaintType(ObjectType):
    """An objection of the side that looks."""

    class Meta:
        name = "ReportComplaint"
        access = {everyone: "id text made_at"}

    id = graphene.ID(required=True)
    text = graphene.String(required=True)
    made_at = graphene.DateTime(required=True)


class ReportCaseType(ObjectType):
    """A report for one of its sides, `report.side`: neither is told who the other is, nor reads
    what the other wrote."""

    class Meta:
        name = "ReportCase"
        access = {
            everyone: "number kind label path reason made_at side explanation rulings complaints"
            " objection objection_ends"
        }

    number = graphene.String(required=True)
    kind = ReportKindEnum(required=True)
    label = graphene.String(required=True)
    path = graphene.String(required=True)
    reason = ReportReasonEnum(required=True)
    made_at = graphene.DateTime(required=True)
    side = enum_of(ReportSide)(required=True)
    explanation = graphene.String(description="For who wrote it.")
    rulings = graphene.List(
        graphene.NonNull(RulingType), required=True, description="The last one holds."
    )
    complaints = graphene.List(
        graphene.NonNull(ReportComplaintType), required=True, description="Of this side."
    )
    objection = ObjectionEnum(required=True, description="Whether one may object now.")
    objection_ends = graphene.DateTime(description="From when on one cannot object any more.")

    @staticmethod
    def resolve_explanation(report: Report, info: GraphQLResolveInfo) -> str | None:
        return report.explanation if report.side == ReportSide.REPORTER else None

    @staticmethod
    def resolve_rulings(report: Report, info: GraphQLResolveInfo) -> list[Ruling]:
        return list(report.rulings.all())

    @staticmethod
    def resolve_complaints(report: Report, info: GraphQLResolveInfo) -> list[Complaint]:
        return list(report.complaints.filter(side=report.side))

    @staticmethod
    def resolve_objection(report: Report, info: GraphQLResolveInfo) -> Objection:
        return objection_of(report, report.side)

    @staticmethod
    def resolve_objection_ends(report: Report, info: GraphQLResolveInfo) -> datetime | None:
        ruling = latest_ruling(report)
        return objection_ends(ruling) if ruling else None
