"""A visitor reports something that is shown here (DSA art. 16)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from matricia.kit.plain_text import demand_text
from matricia.kit.rates import demand_rarely
from matricia.kit.tasks import enqueue
from shops.models import Report
from shops.services.reports.kinds import Reported
from shops.states import ReportKind, ReportReason
from shops.tag_codes import ALPHABET
from shops.titles import one_line

LONGEST: Final = 4000
LONGEST_NAME: Final = 150
NUMBER_LENGTH: Final = 8
HOUR: Final = 3600  # seconds
#: Reports within an hour: from one internet address, with one e-mail address.
MOST_FROM_ADDRESS: Final = 10
MOST_BY_ONE: Final = 5


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who reports. All may be empty but the language and the internet address it comes from."""

    user: User | None
    name: str
    email: str
    language: str
    visitor: str


def reporter(user: Any, name: str, email: str, language: str, visitor: str) -> Reporter:
    """Checked; who is signed in is told at her own address. Raises RuleBroken INVALID_NAME,
    INVALID_EMAIL."""
    name, email = one_line(name), email.strip()
    if len(name) > LONGEST_NAME:
        raise RuleBroken("INVALID_NAME", _("Shorten the name: at most 150 characters."), "name")
    if user.is_authenticated:
        return Reporter(user, name or user.name, user.email, language, visitor)
    try:
        if email:
            validate_email(email)
    except ValidationError:
        message = _("Check this e-mail address, or leave it empty.")
        raise RuleBroken("INVALID_EMAIL", message, "email") from None
    return Reporter(None, name, email, language, visitor)


@transaction.atomic
def make_report(
    pk: UUID,
    kind: ReportKind,
    about: Reported,
    who: Reporter,
    *,
    reason: ReportReason,
    explanation: str,
) -> Report:
    """Keep it as it is now, and have a receipt sent; the same `pk` again is the same report.

    Raises RuleBroken EMPTY, TOO_LONG, TOO_OFTEN.
    """
    if known := Report.objects.filter(pk=pk, kind=kind, target=about.target).first():
        return known
    _demand_rarely(who)
    report = Report.objects.create(
        pk=pk,
        number=_new_number(),
        kind=kind,
        target=about.target,
        shop=about.shop,
        label=about.label[:255],
        path=about.path[:500],
        content=about.content,
        reason=reason,
        explanation=demand_text(explanation, longest=LONGEST, field="explanation"),
        name=who.name,
        email=who.email,
        reporter=who.user,
        language=who.language,
    )
    enqueue("shops.tell_of_report", report_id=str(report.pk))
    return report


def _demand_rarely(who: Reporter) -> None:
    demand_rarely("report-from", who.visitor, most=MOST_FROM_ADDRESS, within=HOUR)
    if who.email:
        demand_rarely("report-by", who.email.lower(), most=MOST_BY_ONE, within=HOUR)


def _new_number() -> str:
    """Short, and read out without mistakes; the unique constraint has the last word."""
    return "S-" + "".join(secrets.choice(ALPHABET) for _index in range(NUMBER_LENGTH))
