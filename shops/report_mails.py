"""What the mails about a report say, in the reader's language."""

from __future__ import annotations

from django.core.mail import EmailMessage
from django.utils.translation import gettext as _
from django.utils.translation import override

from shops.models import Report, Ruling
from shops.reports import MONTHS_TO_OBJECT, address_of_case
from shops.states import ReportReason, ReportSide, RulingGround, Verdict


def receipt(report: Report) -> EmailMessage:
    """To who reported: we have it (DSA art. 16(4))."""
    with override(report.language):
        words = {
            "number": report.number,
            "what": report.label,
            "reason": ReportReason(report.reason).label,
            "link": address_of_case(report, ReportSide.REPORTER, report.language),
        }
        body = _(
            "Hello,\n\nWe have received your report %(number)s about “%(what)s” (%(reason)s). "
            "Somebody of our team reads it; no machine decides. We write to you once it is "
            "decided. How it stands:\n%(link)s\n\nIf it was not you who wrote to us, there is "
            "nothing to do.\n\nMATRICIA"
        )
        subject = _("We have received your report %(number)s") % words
        return EmailMessage(subject, body % words, to=[report.email])


def ruled(
    ruling: Ruling, address: str, language: str, link: str, *, for_author: bool
) -> EmailMessage:
    """To one side: what was decided, its reasons, and how to object (DSA art. 16(5), 17, 20).
    Authors are not told who reported."""
    with override(language):
        words = {
            "number": ruling.report.number,
            "what": ruling.report.label,
            "reason": ReportReason(ruling.report.reason).label,
            "verdict": Verdict(ruling.verdict).label,
            "reasons": ruling.reasons,
            "link": link,
            "months": MONTHS_TO_OBJECT,
        }
        subject = _("Decision on report %(number)s: %(verdict)s") % words
        paragraphs = [_("Hello,"), _opening(for_author) % words]
        paragraphs.append(_("Decision: %(verdict)s.\n\nReasons:\n%(reasons)s") % words)
        if ruling.ground:
            ground = {"ground": RulingGround(ruling.ground).label}
            paragraphs.append(_("The decision rests on %(ground)s.") % ground)
        paragraphs.append(_ways_on(ruling) % words)
        paragraphs.append("MATRICIA")
        return EmailMessage(" ".join(subject.split()), "\n\n".join(paragraphs), to=[address])


def _opening(for_author: bool) -> str:
    if for_author:
        return _(
            "A visitor has reported “%(what)s” (%(reason)s). Somebody of our team has looked at "
            "it; no machine decided."
        )
    return _("Somebody of our team has looked at your report about “%(what)s” (%(reason)s).")


def _ways_on(ruling: Ruling) -> str:
    """What remains after the first ruling, and after the second (DSA art. 17(3) f, 21)."""
    if ruling.complaint_id is None:
        return _(
            "You do not agree? Object here within %(months)d months, free of charge:\n%(link)s\n\n"
            "You can also turn to an out-of-court dispute body (DSA art. 21) or to a court."
        )
    return _(
        "This was decided after an objection. You can still turn to an out-of-court dispute body "
        "(DSA art. 21) or to a court. All of it in one place:\n%(link)s"
    )
