"""What the mail with a receipt says: what its till has signed, in the customer's language."""

from __future__ import annotations

from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from markets.models import ReceiptMail
from markets.receipt_content import Part, Receipt, receipt_of
from matricia.kit import clock
from matricia.kit.money import Money
from orders.money_text import money_text


def receipt_mail(asked: ReceiptMail) -> EmailMultiAlternatives:
    """Plain text and simple HTML. Raises LookupError when there is no such ticket."""
    receipt = receipt_of(str(asked.event_id))
    if receipt is None:
        raise LookupError(f"There is no ticket {asked.event_id}.")
    with override(asked.language):
        words = _words(receipt, asked.copy)
        subject = f"{words['title']}, {receipt.market['name']}"
        if words["mark"]:
            subject = f"{words['mark']} – {subject}"
        mail = EmailMultiAlternatives(
            subject=" ".join(subject.split()),  # a market's name never breaks a header
            body=render_to_string("markets/mail/receipt.txt", words),
            to=[asked.address],
        )
        html = render_to_string("markets/mail/receipt.html", words)
        mail.attach_alternative(html, "text/html")
    return mail


def _words(receipt: Receipt, copy: int) -> dict[str, Any]:
    """Amounts and moments as people read them."""
    original = receipt.data.get("original")
    return {
        "receipt": receipt,
        "title": _title(receipt) % {"number": receipt.receipt},
        "mark": _("DUPLICATE no. %(number)d") % {"number": copy} if copy else "",
        "at": date_format(receipt.at.astimezone(clock.PARIS), "d/m/Y H:i:s"),
        "original": original["receipt"] if original else "",
        "sellers": [_seller(receipt, seller) for seller in receipt.sellers],
        "total": _money(receipt, receipt.total),
        "rates": [_rate(receipt, rate) for rate in receipt.rates if rate["rate"]],
        "tenders": [_tender(receipt, tender) for tender in receipt.tenders],
    }


def _title(receipt: Receipt) -> str:
    return {
        "sale": _("Receipt %(number)s"),
        "void": _("Cancellation %(number)s"),
        "refund": _("Refund %(number)s"),
    }[receipt.kind]


def _seller(receipt: Receipt, seller: Part) -> Part:
    lines = [line for line in receipt.lines if line["seller"] == seller["id"]]
    return {**seller, "lines": [_line(receipt, line) for line in lines]}


def _line(receipt: Receipt, line: Part) -> Part:
    return {
        **line,
        "unit": _money(receipt, line["unit"]),
        "discount": _money(receipt, line["discount"]) if line["discount"] else "",
        "total": _money(receipt, line["total"]),
    }


def _rate(receipt: Receipt, rate: Part) -> Part:
    whole, hundredths = divmod(rate["rate"], 100)
    return {
        "rate": number_format(f"{whole}.{hundredths:02d}".rstrip("0").rstrip("."), use_l10n=True),
        "net": _money(receipt, rate["net"]),
        "vat": _money(receipt, rate["vat"]),
    }


def _tender(receipt: Receipt, tender: Part) -> Part:
    kinds = {
        "cash": _("Cash"),
        "card": _("Card"),
        "qr": _("Card, on the phone"),
        "own_terminal": _("Other card terminal"),
    }
    return {
        "label": kinds[tender["kind"]],
        "amount": _money(receipt, tender["amount"]),
        "given": _money(receipt, tender["given"]),
        "change": _money(receipt, tender["change"]) if tender["change"] else "",
    }


def _money(receipt: Receipt, cents: int) -> str:
    return money_text(Money(cents, receipt.currency))
