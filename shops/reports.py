"""How a report stands, for each side: its latest ruling, and whether one may object to it."""

from __future__ import annotations

from calendar import monthrange
from datetime import datetime
from enum import Enum, auto
from typing import Final

from django.core import signing
from django.db.models import Exists, OuterRef, Q, QuerySet

from matricia.kit import clock
from matricia.kit.addresses import page_address
from shops.models import Complaint, Report, Ruling
from shops.states import ReportSide, Verdict

#: DSA art. 20(1): at least six months after the decision.
MONTHS_TO_OBJECT: Final = 6
_SALT: Final = "report"


class Objection(Enum):
    """Whether a side may object now, or why not."""

    OPEN = auto()
    NOT_RULED = auto()
    NOTHING_TO_OBJECT_TO = auto()
    WAITING = auto()
    FINAL = auto()
    TOO_LATE = auto()


def latest_ruling(report: Report) -> Ruling | None:
    """The one that holds."""
    return report.rulings.order_by("pk").last()


def open_complaint(report: Report) -> Complaint | None:
    """The oldest that waits for its ruling."""
    return report.complaints.filter(ruling=None).first()


def waiting_reports() -> QuerySet[Report]:
    """Those that staff have to rule on, for the first time or again."""
    ruled = Ruling.objects.filter(report=OuterRef("pk"))
    objected = Complaint.objects.filter(report=OuterRef("pk"), ruling=None)
    return Report.objects.filter(Q(~Exists(ruled)) | Q(Exists(objected)))


def objection_of(report: Report, side: ReportSide) -> Objection:
    """Whether `side` may object to what holds now."""
    ruling = latest_ruling(report)
    if ruling is None:
        return Objection.NOT_RULED
    mine = report.complaints.filter(side=side)
    if mine.exists():
        return Objection.WAITING if mine.filter(ruling=None).exists() else Objection.FINAL
    content = Verdict.HIDDEN if side == ReportSide.REPORTER else Verdict.NOTHING
    if ruling.verdict == content:
        return Objection.NOTHING_TO_OBJECT_TO
    is_late = clock.now() >= objection_ends(ruling)
    return Objection.TOO_LATE if is_late else Objection.OPEN


def objection_ends(ruling: Ruling) -> datetime:
    """From then on nobody objects to it any more. Of 31 August: 28 February."""
    months = ruling.at.month - 1 + MONTHS_TO_OBJECT
    year, month = ruling.at.year + months // 12, months % 12 + 1
    day = min(ruling.at.day, monthrange(year, month)[1])
    return ruling.at.replace(year=year, month=month, day=day)


def address_of_case(report: Report, side: ReportSide, language: str) -> str:
    """The page of one side, which opens for whoever has its address."""
    return page_address(f"/report/{case_token(report, side)}", language)


def case_token(report: Report, side: ReportSide) -> str:
    """Signed, so that nobody makes one of another report or of the other side."""
    return signing.dumps([str(report.pk), str(side)], salt=_SALT)


def case_of(token: str) -> Report | None:
    """What a token opens, with its `side`; None for one that we did not make."""
    try:
        pk, side = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        return None
    report = Report.objects.select_related("shop").filter(pk=pk).first()
    if report:
        report.side = ReportSide(side)
    return report
