"""One mail about all that waited for the end of somebody's quiet hours."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from django.core.mail import EmailMessage
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from matricia.accounts.models import User
from matricia.kit.addresses import page_address
from shops.models import HeldNotice, NoticeSubject, Shop
from shops.notices.duties import DUTIES

#: That a mail names of one shop.
NAMED: Final = 30


def digest_mail(reader: User, notices: Sequence[HeldNotice]) -> EmailMessage:
    """To her, in her language. Takes notices with their shops, ordered by shop and time."""
    with override(reader.language):
        paragraphs = [_("Hello %(name)s,") % {"name": reader.get_short_name()}]
        for shop, of_shop in groupby(notices, key=lambda notice: notice.shop):
            paragraphs += _about(shop, list(of_shop))
        if any(notice.subject == NoticeSubject.ORDERS for notice in notices):
            paragraphs.append("\n".join([_("What sellers have to declare:"), *DUTIES]))
        paragraphs.append("MATRICIA")
        return EmailMessage(_subject(notices), "\n\n".join(paragraphs), to=[reader.email])


def _subject(notices: Sequence[HeldNotice]) -> str:
    names = ", ".join(dict.fromkeys(notice.shop.name for notice in notices))
    subject = ngettext(
        "%(shops)s: %(count)d thing happened during your quiet hours",
        "%(shops)s: %(count)d things happened during your quiet hours",
        len(notices),
    )
    return " ".join((subject % {"shops": names, "count": len(notices)}).split())


def _about(shop: Shop, notices: Sequence[HeldNotice]) -> list[str]:
    lines = [f"– {row.title}\n  {page_address(row.path)}" for row in notices[:NAMED]]
    if len(notices) > NAMED:
        lines.append(_("… and %(count)d others.") % {"count": len(notices) - NAMED})
    return [
        _("At %(shop)s, this has happened during your quiet hours:") % {"shop": shop.name},
        "\n".join(lines),
        _("What you hear of, and when:\n%(link)s")
        % {"link": page_address(f"/dashboard/{shop.slug}/notices")},
    ]
