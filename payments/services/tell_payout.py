"""The mail that tells a designer that her bank has sent a payout back."""

from __future__ import annotations

from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.addresses import page_address
from matricia.kit.mailing import send_once
from matricia.kit.money import Money
from orders.money_text import money_text
from payments.explanations.payouts import payout_words
from payments.models import Payout
from payments.states import PayoutState
from shops.models import NoticeSubject
from shops.services.notices import News, tell


def tell_payout(payout_id: int) -> None:
    """Write to the people of that shop, once."""
    rows = Payout.objects.filter(state=PayoutState.FAILED).select_related("account__shop")
    send_once(payout_id, rows, "told_failed_at", lambda: tell(_news(rows.get(pk=payout_id))))


def _news(payout: Payout) -> News:
    """Needed: until the account is right no money reaches her."""
    shop = payout.account.shop
    return News(
        shop=shop,
        subject=NoticeSubject.MONEY,
        key=f"payout failed {payout.pk}",
        path=f"/dashboard/{shop.slug}/money",
        title=lambda: _("Your bank sent a payout back"),
        mail=lambda member: _mail(payout, member),
        is_needed=True,
    )


def _mail(payout: Payout, member: User) -> EmailMessage:
    shop = payout.account.shop
    words = {
        "name": member.get_short_name(),
        "shop": shop.name,
        "amount": money_text(Money(payout.amount, payout.currency)),
        "why": payout_words(payout),
        "page": page_address(f"/dashboard/{shop.slug}/money"),
    }
    subject = _("Your bank sent %(amount)s back") % words
    body = _(
        "Hello %(name)s,\n\nStripe could not pay %(amount)s of %(shop)s out. %(why)s\n\n"
        "The money is safe: it is in your Stripe balance again and leaves with the next payout "
        "once the account is right. Your page: %(page)s\n\nMATRICIA"
    )
    return EmailMessage(subject, body % words, to=[member.email])
