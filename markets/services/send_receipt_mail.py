"""Receipts go out by mail, once each, and their addresses are forgotten."""

from __future__ import annotations

from datetime import timedelta
from smtplib import SMTPRecipientsRefused
from typing import Final

from django.db import transaction

from markets.models import ReceiptMail
from markets.receipt_mails import receipt_mail
from matricia.kit import clock
from matricia.kit.mailing import send_once

PATIENCE: Final = timedelta(minutes=5)
#: How long we try, and know that an address had its receipt.
KEPT_FOR: Final = timedelta(days=1)
AT_ONCE: Final = 200
_FOR_GOOD: Final = 500


class PostOfficeAwayError(OSError):
    """The mail could not be handed over. Says no more: a post office's words name the address, and
    errors are logged."""


def send_receipt_mail(pk: int) -> None:
    """Send it, once, and forget the address; an address that does not exist is forgotten too.

    Raises PostOfficeAwayError.
    """
    rows = ReceiptMail.objects.exclude(address="")
    try:
        with transaction.atomic():
            send_once(pk, rows, "sent_at", lambda: [receipt_mail(rows.get(pk=pk))])
            ReceiptMail.objects.filter(pk=pk, sent_at__isnull=False).update(address="")
    except SMTPRecipientsRefused as refused:
        if any(code < _FOR_GOOD for code, _words in refused.recipients.values()):
            raise PostOfficeAwayError("not now") from None
        ReceiptMail.objects.filter(pk=pk).delete()
    except OSError as error:
        raise PostOfficeAwayError(type(error).__name__) from None


def unsent_receipt_mails() -> list[int]:
    """Those that should have gone out by now, a bounded number."""
    waiting = ReceiptMail.objects.filter(sent_at=None, asked_at__lt=clock.now() - PATIENCE)
    return list(waiting.exclude(address="").order_by("pk").values_list("pk", flat=True)[:AT_ONCE])


def forget_receipt_mails() -> None:
    """Of yesterday and before, sent or not."""
    ReceiptMail.objects.filter(asked_at__lt=clock.now() - KEPT_FOR).delete()
