"""Tell a shop's people thirty days before one of its claims ends."""

from __future__ import annotations

from datetime import timedelta

from django.core.mail import EmailMessage
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from matricia.kit import clock, texts
from matricia.kit.addresses import page_address
from matricia.kit.mailing import send_once
from shops.models import Claim, NoticeSubject
from shops.services.notices import News, tell

WARN_BEFORE = timedelta(days=30)


def ending() -> QuerySet[Claim]:
    """Claims that are shown today and will not be in thirty days, nobody having been told."""
    later = Claim.objects.living(on=clock.today() + WARN_BEFORE)
    return Claim.objects.living().filter(warned_at=None).exclude(pk__in=later.values("pk"))


def warn_of_end(claim_id: int) -> None:
    """One mail to each member of the shop, once. Raises OSError when the post office refuses."""
    claims = Claim.objects.select_related("shop", "product", "theme").prefetch_related("proofs")
    send_once(claim_id, ending(), "warned_at", lambda: tell(_news(claims.get(pk=claim_id))))


def _news(claim: Claim) -> News:
    """Needed: what is claimed without proof may not be shown, and a renewed one takes weeks."""
    return News(
        shop=claim.shop,
        subject=NoticeSubject.STOCK,
        key=f"claim ends {claim.pk}",
        path=f"/dashboard/{claim.shop.slug}",
        title=lambda: _subject(claim),
        mail=lambda member: EmailMessage(_subject(claim), _body(claim), to=[member.email]),
        is_needed=True,
    )


def _subject(claim: Claim) -> str:
    subject = _("A claim of %(shop)s ends on %(day)s")
    return subject % {"shop": claim.shop.name, "day": _day(claim)}


def _body(claim: Claim) -> str:
    lines = [
        _("“%(claim)s” is no longer shown from %(day)s on.")
        % {"claim": texts.in_language(claim.wording), "day": _day(claim)},
        _("It is about: %(piece)s")
        % {"piece": claim.product.title if claim.product else claim.shop.name},
    ]
    if claim.theme and claim.theme.needs_proof:
        theme = texts.in_language(claim.theme.name)
        lines.append(_("Without it, the pieces leave the theme “%(theme)s”.") % {"theme": theme})
    lines.append(
        _("Write a new claim with the renewed proof now, so that it is checked in time:\n%(link)s")
        % {"link": page_address(f"/dashboard/{claim.shop.slug}")}
    )
    return "\n\n".join(lines)


def _day(claim: Claim) -> str:
    day = claim.ends_on
    return date_format(day, "DATE_FORMAT") if day else ""
