"""The mail that asks a designer to a market."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.core.mail import EmailMessage
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from markets.models import Stall
from markets.pages import invitation_page
from markets.states import InvitationState
from matricia.accounts.models import User
from matricia.kit import clock, texts
from matricia.kit.mailing import send_once
from shops.models import NoticeSubject
from shops.services.notices import News, tell

PATIENCE: Final = timedelta(minutes=5)
AT_ONCE: Final = 200


def send_invitation(stall_id: int) -> None:
    """To each owner of the shop, once for each time she is asked."""
    rows = Stall.objects.filter(state=InvitationState.INVITED).select_related("market", "shop")
    send_once(stall_id, rows, "invitation_sent_at", lambda: tell(_news(rows.get(pk=stall_id))))


def unsent_invitations() -> list[int]:
    """Stalls whose mail should have gone out by now, a bounded number."""
    asked = Stall.objects.filter(state=InvitationState.INVITED, invitation_sent_at=None)
    late = asked.filter(invited_at__lt=clock.now() - PATIENCE).order_by("pk")
    return list(late.values_list("pk", flat=True)[:AT_ONCE])


def _news(stall: Stall) -> News:
    """Needed: only an owner can answer it, and a market does not wait."""
    return News(
        shop=stall.shop,
        subject=NoticeSubject.ORDERS,
        key=f"invitation {stall.pk} {stall.invited_at.isoformat()}",
        path=f"/dashboard/{stall.shop.slug}/markets/{stall.market.slug}",
        title=lambda: _subject(stall),
        mail=lambda member: _mail(stall, member),
        is_needed=True,
        only_owners=True,
    )


def _subject(stall: Stall) -> str:
    market = texts.in_language(stall.market.name)
    return " ".join((_("Will you come to %(market)s?") % {"market": market}).split())


def _mail(stall: Stall, member: User) -> EmailMessage:
    market = stall.market
    words = {
        "name": member.get_short_name(),
        "market": texts.in_language(market.name),
        "place": market.place,
        "from": date_format(market.starts_at.astimezone(clock.PARIS), "DATE_FORMAT"),
        "until": date_format(market.ends_at.astimezone(clock.PARIS), "DATE_FORMAT"),
        "page": invitation_page(stall),
    }
    body = _(
        "Hello %(name)s,\n\nyou are invited to sell at %(market)s, %(place)s, from %(from)s to "
        "%(until)s.\n\nSay whether you come, and sign the mandate that lets us take the money "
        "for you at the tills: %(page)s\n\nMATRICIA"
    )
    return EmailMessage(_subject(stall), body % words, to=[member.email])
