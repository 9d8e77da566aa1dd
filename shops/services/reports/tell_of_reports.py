"""Mails about reports, each sent once. None says who reported, nor repeats what a visitor typed
to somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.accounts.selectors import staff_addresses
from matricia.kit import clock
from matricia.kit.mailing import send_once
from shops import report_mails
from shops.models import Complaint, Report, Ruling
from shops.reports import address_of_case
from shops.services.reports.kinds import KINDS
from shops.states import ReportKind, ReportSide, Verdict

#: Longer than a message takes and its retries.
PATIENCE: Final = timedelta(minutes=5)
AT_ONCE: Final = 200


def tell_of_report(report_id: UUID) -> None:
    """Its receipt, and that it waits. Raises OSError when the post office refuses."""
    reports = Report.objects.filter(pk=report_id)
    with_address = Report.objects.exclude(email="")
    send_once(
        report_id, with_address, "receipt_sent_at", lambda: [report_mails.receipt(reports.get())]
    )
    send_once(report_id, Report.objects.all(), "staff_told_at", lambda: _to_staff(reports.get()))


def tell_of_complaint(complaint_id: UUID) -> None:
    """To staff: a ruling is objected to."""
    rows = Complaint.objects.select_related("report")
    send_once(
        complaint_id,
        Complaint.objects.all(),
        "staff_told_at",
        lambda: _to_staff(rows.get(pk=complaint_id).report),
    )


def tell_of_ruling(ruling_id: int) -> None:
    """To both sides: what was decided, why, and how to object."""
    rulings = Ruling.objects.select_related("report", "complaint").filter(pk=ruling_id)
    everybody = Ruling.objects.all()
    send_once(ruling_id, everybody, "reporter_told_at", lambda: _to_reporter(rulings.get()))
    send_once(ruling_id, everybody, "author_told_at", lambda: _to_authors(rulings.get()))


def untold_reports() -> QuerySet[Report]:
    """What a lost task left behind, a bounded number."""
    untold = Q(staff_told_at=None) | Q(receipt_sent_at=None) & ~Q(email="")
    return Report.objects.filter(untold, made_at__lt=clock.now() - PATIENCE)[:AT_ONCE]


def untold_complaints() -> QuerySet[Complaint]:
    """The same of complaints."""
    late = Complaint.objects.filter(staff_told_at=None, made_at__lt=clock.now() - PATIENCE)
    return late[:AT_ONCE]


def untold_rulings() -> QuerySet[Ruling]:
    """The same of rulings."""
    untold = Q(reporter_told_at=None) | Q(author_told_at=None)
    return Ruling.objects.filter(untold, at__lt=clock.now() - PATIENCE)[:AT_ONCE]


def _to_staff(report: Report) -> Iterator[EmailMessage]:
    page = f"{settings.PUBLIC_URL}/admin/shops/report/{report.pk}/change/"
    people = staff_addresses()
    if people:
        with override(settings.LANGUAGE_CODE):
            subject = _("Report %(number)s waits for a decision") % {"number": report.number}
            yield EmailMessage(subject, f"{page}\n\nMATRICIA", bcc=people)


def _to_reporter(ruling: Ruling) -> Iterator[EmailMessage]:
    report = ruling.report
    if report.email:
        link = address_of_case(report, ReportSide.REPORTER, report.language)
        yield report_mails.ruled(ruling, report.email, report.language, link, for_author=False)


def _to_authors(ruling: Ruling) -> Iterator[EmailMessage]:
    """Nothing to be told about a report that came to nothing, unless it had been restricted."""
    report, kind = ruling.report, KINDS[ReportKind(ruling.report.kind)]
    is_first = ruling.complaint_id is None
    is_told = kind.tells_of_hiding and ruling.verdict == Verdict.HIDDEN
    if is_told or (is_first and ruling.verdict == Verdict.NOTHING):
        return
    for author in kind.authors(report.target):
        link = address_of_case(report, ReportSide.AUTHOR, author.language)
        yield report_mails.ruled(ruling, author.email, author.language, link, for_author=True)
