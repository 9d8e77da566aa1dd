"""The mail that asks a designer to a market."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.core.mail import EmailMessage
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from markets.models import Stall
from markets.pages import invitation_page
from markets.states import InvitationState
from matricia.accounts.models import User
from matricia.kit import clock, texts
from matricia.kit.mailing import send_once

PATIENCE: Final = timedelta(minutes=5)
AT_ONCE: Final = 200


def send_invitation(stall_id: int) -> None:
    """To each member of the shop in her language, once for each time she is asked."""
    rows = Stall.objects.filter(state=InvitationState.INVITED).select_related("market", "shop")
    send_once(stall_id, rows, "invitation_sent_at", lambda: _mails(rows.get(pk=stall_id)))


def unsent_invitations() -> list[int]:
    """Stalls whose mail should have gone out by now, a bounded number."""
    asked = Stall.objects.filter(state=InvitationState.INVITED, invitation_sent_at=None)
    late = asked.filter(invited_at__lt=clock.now() - PATIENCE).order_by("pk")
    return list(late.values_list("pk", flat=True)[:AT_ONCE])


def _mails(stall: Stall) -> list[EmailMessage]:
    members = User.objects.filter(shop_memberships__shop=stall.shop_id, is_active=True)
    return [_mail(stall, member) for member in members.order_by("pk")]


def _mail(stall: Stall, member: User) -> EmailMessage:
    market = stall.market
    with override(member.language):
        words = {
            "name": member.get_short_name(),
            "market": texts.in_language(market.name),
            "place": market.place,
            "from": date_format(market.starts_at.astimezone(clock.PARIS), "DATE_FORMAT"),
            "until": date_format(market.ends_at.astimezone(clock.PARIS), "DATE_FORMAT"),
            "page": invitation_page(stall),
        }
        subject = _("Will you come to %(market)s?") % words
        body = _(
            "Hello %(name)s,\n\nyou are invited to sell at %(market)s, %(place)s, from %(from)s to "
            "%(until)s.\n\nSay whether you come, and sign the mandate that lets us take the money "
            "for you at the tills: %(page)s\n\nMATRICIA"
        )
        return EmailMessage(" ".join(subject.split()), body % words, to=[member.email])
