"""The mail that brings a designer her settlement, in her language."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.text import slugify
from django.utils.translation import gettext as _

from markets.models import Settlement
from markets.settling.content import SettlementContent
from markets.settling.pdf import settlement_pdf
from markets.settling.sheet import paid_words
from matricia.accounts.models import User
from matricia.kit import texts
from matricia.kit.money import EUR, Money
from orders.money_text import money_text


def settlement_title(settlement: Settlement) -> str:
    """Of which market; how much is for her alone."""
    market = texts.in_language(SettlementContent.from_json(settlement.content).market)
    return _("Your settlement of %(market)s") % {"market": market}


def settlement_mail(settlement: Settlement, member: User) -> EmailMessage:
    """To one of the shop's people, in the active language, with the paper attached."""
    content = SettlementContent.from_json(settlement.content)
    words = {
        "name": member.get_short_name(),
        "market": texts.in_language(content.market),
        "shop": content.shop,
        "gross": money_text(Money(settlement.gross, EUR)),
        "net": money_text(Money(settlement.net, EUR)),
        "paid": paid_words(settlement),
        "page": f"{settings.PUBLIC_URL}/dashboard/{settlement.stall.shop.slug}/money",
    }
    body = _(
        "Hello %(name)s,\n\n%(market)s is over. %(shop)s sold %(gross)s there; %(net)s of it "
        "are yours. %(paid)s\n\nThe attached paper lists every piece. Your page: %(page)s\n\n"
        "MATRICIA"
    )
    subject = _("Your settlement of %(market)s: %(net)s") % words
    mail = EmailMessage(" ".join(subject.split()), body % words, to=[member.email])
    paper = settlement_pdf(settlement, member.language)
    mail.attach(f"{slugify(settlement.number)}.pdf", paper, "application/pdf")
    return mail
