"""The mail that brings a designer her settlement, in her language."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import override

from markets.models import Settlement
from markets.settling.content import SettlementContent
from markets.settling.pdf import settlement_pdf
from markets.settling.sheet import paid_words
from matricia.accounts.models import User
from matricia.kit import texts
from matricia.kit.money import EUR, Money
from orders.money_text import money_text


def settlement_mails(settlement: Settlement) -> list[EmailMessage]:
    """To each of the shop's people, with the paper attached."""
    shop = settlement.stall.shop_id
    members = User.objects.filter(shop_memberships__shop=shop, is_active=True)
    return [_mail(settlement, member) for member in members.order_by("pk")]


def _mail(settlement: Settlement, member: User) -> EmailMessage:
    content = SettlementContent.from_json(settlement.content)
    with override(member.language):
        words = {
            "name": member.get_short_name(),
            "market": texts.in_language(content.market),
            "shop": content.shop,
            "gross": money_text(Money(settlement.gross, EUR)),
            "net": money_text(Money(settlement.net, EUR)),
            "paid": paid_words(settlement),
            "page": f"{settings.PUBLIC_URL}/dashboard/{settlement.stall.shop.slug}/money",
        }
        subject = _("Your settlement of %(market)s: %(net)s") % words
        body = _(
            "Hello %(name)s,\n\n%(market)s is over. %(shop)s sold %(gross)s there; %(net)s of it "
            "are yours. %(paid)s\n\nThe attached paper lists every piece. Your page: %(page)s\n\n"
            "MATRICIA"
        )
        mail = EmailMessage(" ".join(subject.split()), body % words, to=[member.email])
        paper = settlement_pdf(settlement, member.language)
        mail.attach(f"{slugify(settlement.number)}.pdf", paper, "application/pdf")
    return mail
