"""Programme staff rule on a report, and again when somebody objects (DSA art. 16(6), 17, 20)."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.plain_text import demand_text
from matricia.kit.tasks import enqueue
from shops.models import Report, Ruling, ShopMember
from shops.permissions import demand_staff
from shops.reports import latest_ruling, open_complaint
from shops.services.reports.kinds import KINDS
from shops.services.reports.make_report import LONGEST
from shops.states import ReportKind, RulingGround, Verdict


@transaction.atomic
def rule_on_report(
    report: Report, verdict: Verdict, *, ground: RulingGround | None, reasons: str, actor: Any
) -> Ruling:
    """Decide, act on it at once, and have both sides told why; answers the oldest complaint that
    waits. No restriction goes without what it rests on.

    Raises RuleBroken NOT_ALLOWED, OWN_SHOP, RULED, GROUND, EMPTY, TOO_LONG.
    """
    _demand_impartial(actor, report)
    row = Report.objects.select_for_update(no_key=True).get(pk=report.pk)
    before, complaint = latest_ruling(row), open_complaint(row)
    if before and complaint is None:
        message = _("This was already ruled on, and nobody has objected since.")
        raise RuleBroken("RULED", message)
    if verdict != Verdict.NOTHING and not ground:
        message = _("Say what the restriction rests on: the law, or our terms.")
        raise RuleBroken("GROUND", message, "ground")
    ruling = Ruling.objects.create(
        report=row,
        complaint=complaint,
        verdict=verdict,
        ground=ground or "",
        reasons=demand_text(reasons, longest=LONGEST, field="reasons"),
        by=actor,
    )
    _act(row, before, ruling, actor)
    enqueue("shops.tell_of_ruling", ruling_id=ruling.pk)
    return ruling


def _demand_impartial(actor: Any, report: Report) -> None:
    demand_staff(actor)
    if ShopMember.objects.filter(shop=report.shop_id, user=actor).exists():
        message = _("Somebody who does not run this shop rules on a report about it.")
        raise RuleBroken("OWN_SHOP", message)


def _act(report: Report, before: Ruling | None, ruling: Ruling, actor: Any) -> None:
    kind = KINDS[ReportKind(report.kind)]
    if ruling.verdict == Verdict.HIDDEN:
        kind.hide(report.target, ruling.reasons, actor)
    elif before and before.verdict == Verdict.HIDDEN and not _is_hidden_by_another(report):
        kind.show(report.target, actor)


def _is_hidden_by_another(report: Report) -> bool:
    others = Report.objects.filter(kind=report.kind, target=report.target).exclude(pk=report.pk)
    rulings = [latest_ruling(other) for other in others]
    return any(ruling is not None and ruling.verdict == Verdict.HIDDEN for ruling in rulings)
