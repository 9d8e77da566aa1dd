"""Mails about withdrawals: the receipt to the customer; the news, and what is due, to the shop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.core.mail import EmailMessage
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.addresses import page_address
from matricia.kit.mailing import send_once
from orders.mails import order_page
from orders.models import Withdrawal
from orders.withdrawal_period import REFUND_AFTER
from orders.withdrawal_words import label_of
from payments.returns.pdf import paper_pdf
from payments.returns.sheet import next_steps
from payments.withdrawals import with_papers
from shops.models import NoticeSubject
from shops.services.notices import News, tell

PDF: Final = "application/pdf"


def acknowledge_withdrawal(withdrawal_id: str) -> None:
    """To the customer, once: what she declared, when, and what comes next, as text and PDF."""
    _once(withdrawal_id, "acknowledged_at", lambda row: [_receipt(row)])


def tell_withdrawal(withdrawal_id: str) -> None:
    """To each member of the shop, once: what comes back, or is not to be sent any more."""
    _once(withdrawal_id, "designers_told_at", lambda row: _to_members(row, "announced", _news))


def remind_of_return(withdrawal_id: str) -> None:
    """To each member, after seven days."""
    _once(withdrawal_id, "designers_warned_at", lambda row: _to_members(row, "day 7", _reminder))


def press_for_return(withdrawal_id: str) -> None:
    """To each member, after twelve days: in two days the platform refunds."""
    _once(
        withdrawal_id,
        "designers_pressed_at",
        lambda row: _to_members(row, "day 12", _reminder),
    )


def _once(
    withdrawal_id: str, told_at: str, write: Callable[[Withdrawal], list[EmailMessage]]
) -> None:
    rows = with_papers(Withdrawal.objects.filter(pk=withdrawal_id))
    send_once(withdrawal_id, Withdrawal.objects.all(), told_at, lambda: write(rows.get()))


def _receipt(withdrawal: Withdrawal) -> EmailMessage:
    order = withdrawal.seller_order.order
    with override(withdrawal.language):
        subject = _("Receipt of your withdrawal %(number)s") % {"number": withdrawal.number}
        body = "\n\n".join(
            [
                _("Hello %(name)s,") % {"name": withdrawal.name},
                _("We have received your withdrawal. This is what you declared:"),
                withdrawal.content,
                *next_steps(withdrawal),
                _("Your order: %(link)s") % {"link": order_page(order)},
                "MATRICIA",
            ]
        )
        mail = EmailMessage(subject, body, to=[withdrawal.email])
        mail.attach(f"{withdrawal.number}.pdf", paper_pdf(withdrawal, "receipt"), PDF)
        if withdrawal.was_sent:
            mail.attach(f"{withdrawal.number}-slip.pdf", paper_pdf(withdrawal, "slip"), PDF)
    return mail


def _to_members(
    withdrawal: Withdrawal,
    what: str,
    write: Callable[[Withdrawal, dict[str, str]], tuple[str, str]],
) -> list[EmailMessage]:
    """Needed: the law's clocks run (C. conso. L221-24), and a parcel may still be stopped."""
    part = withdrawal.seller_order

    def mail(member: User) -> EmailMessage:
        subject, body = write(withdrawal, _words(withdrawal))
        return EmailMessage(subject, body, to=[member.email])

    news = News(
        shop=part.shop,
        subject=NoticeSubject.ORDERS,
        key=f"withdrawal {withdrawal.pk} {what}",
        path=f"/dashboard/{part.shop.slug}/orders/{part.pk}",
        title=lambda: write(withdrawal, _words(withdrawal))[0],
        mail=mail,
        is_needed=True,
    )
    return tell(news)


def _news(withdrawal: Withdrawal, words: dict[str, str]) -> tuple[str, str]:
    subject = _("Your customer withdraws: %(number)s") % words
    if withdrawal.was_sent:
        return subject, _(
            "Hello,\n\nA customer has withdrawn from the purchase of:\n\n%(pieces)s\n\nShe sends "
            "them back to you. When they have arrived, say so on this page; she is then paid back, "
            "by the law on %(day)s at the latest:\n%(link)s\n\nMATRICIA"
        ) % words
    return subject, _(
        "Hello,\n\nA customer has withdrawn from the purchase of:\n\n%(pieces)s\n\nPlease do not "
        "send them. She has been paid back, and they are in your stock again:\n%(link)s\n\nMATRICIA"
    ) % words


def _reminder(withdrawal: Withdrawal, words: dict[str, str]) -> tuple[str, str]:
    return _("Has return %(number)s arrived?") % words, _(
        "Hello,\n\nA customer has withdrawn from the purchase of:\n\n%(pieces)s\n\nIf they have "
        "arrived, please say so on this page, so that she is paid back. On %(day)s we do it "
        "ourselves if she has shown that she sent them (C. conso. L221-24):\n%(link)s\n\nMATRICIA"
    ) % words


def _words(withdrawal: Withdrawal) -> dict[str, str]:
    part = withdrawal.seller_order
    due = withdrawal.announced_at.astimezone(clock.PARIS) + REFUND_AFTER
    return {
        "number": withdrawal.number,
        "pieces": "\n".join(
            f"– {row.quantity} × {label_of(row.line)}" for row in withdrawal.lines.all()
        ),
        "day": date_format(due, "j F Y"),
        "link": page_address(f"/dashboard/{part.shop.slug}/orders/{part.pk}"),
    }
