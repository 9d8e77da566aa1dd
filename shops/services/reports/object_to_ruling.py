"""One side does not accept a ruling: programme staff look at it again (DSA art. 20)."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.plain_text import demand_text
from matricia.kit.tasks import enqueue
from shops.models import Complaint, Report
from shops.reports import Objection, objection_of
from shops.services.reports.make_report import LONGEST


@transaction.atomic
def object_to_ruling(pk: UUID, report: Report, text: str, *, language: str) -> Complaint:
    """From `report.side`, once per side, within six months of the ruling; the same `pk` again is
    the same complaint.

    Raises RuleBroken NOT_RULED, NOTHING_TO_OBJECT_TO, WAITING, FINAL, TOO_LATE, EMPTY, TOO_LONG.
    """
    side = report.side
    row = Report.objects.select_for_update(no_key=True).get(pk=report.pk)
    if known := row.complaints.filter(pk=pk, side=side).first():
        return known
    stands = objection_of(row, side)
    if stands is not Objection.OPEN:
        raise RuleBroken(stands.name, _refusals()[stands])
    complaint = Complaint.objects.create(
        pk=pk,
        report=row,
        side=side,
        text=demand_text(text, longest=LONGEST, field="text"),
        language=language,
    )
    enqueue("shops.tell_of_complaint", complaint_id=str(complaint.pk))
    return complaint


def _refusals() -> dict[Objection, str]:
    return {
        Objection.NOT_RULED: _("Nothing has been decided yet. We write to you when it is."),
        Objection.NOTHING_TO_OBJECT_TO: _("What was decided is what you asked for."),
        Objection.WAITING: _("We have your objection and are looking at it."),
        Objection.FINAL: _(
            "This has been looked at a second time. You can still turn to an out-of-court dispute "
            "body (DSA art. 21) or to a court."
        ),
        Objection.TOO_LATE: _("More than six months have passed since the decision."),
    }
