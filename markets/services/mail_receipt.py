"""A till asks that a customer gets her receipt by e-mail."""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from markets.devices import device_by_token
from markets.models import Device, JournalConflict, JournalEvent, ReceiptMail
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue

#: More than any till sells; fewer than anybody who stole one would like.
MOST_AT_ONCE: Final = 20
WHILE: Final = timedelta(minutes=5)
MOST_OF_A_TICKET: Final = 10
LONGEST_ADDRESS: Final = 254
LAST_COPY: Final = 999


def mail_receipt(token: str, event: UUID, *, address: str, language: str, copy: int) -> bool:
    """Have the receipt of a ticket of this device's market sent; in the caller's transaction.

    `copy` is 0 for the receipt itself, else the duplicate's number. Answers whether it was not
    asked for already: the same receipt goes to an address once. Raises RuleBroken as
    `device_by_token`, and EMAIL, COPY, NO_TICKET_YET or TOO_MANY_MAILS.
    """
    device = device_by_token(token)
    address = _checked(address)
    if not 0 <= copy <= LAST_COPY:
        raise RuleBroken(
            "COPY", _("Duplicates are numbered from 1 to 999. Reload the page."), "copy"
        )
    _demand_ticket(device, event)
    wanted = {"event_id": event, "copy": copy, "address_hash": _hash(address)}
    if ReceiptMail.objects.filter(**wanted).exists():
        return False
    _demand_measure(device, event)
    given = {"address": address, "language": _known(language), "device": device}
    mail, is_new = ReceiptMail.objects.get_or_create(**wanted, defaults=given)
    if is_new:
        enqueue("markets.send_receipt_mail", receipt_mail=mail.pk)
    return is_new


def _checked(address: str) -> str:
    address = address.strip()
    try:
        if len(address) > LONGEST_ADDRESS:
            raise ValidationError("too long")
        validate_email(address)
    except ValidationError:
        raise RuleBroken(
            "EMAIL", _("Check this e-mail address: the receipt goes there."), "email"
        ) from None
    return address


def _demand_ticket(device: Device, event: UUID) -> None:
    """Of any device of its market; a training ticket is none."""
    assert device.till is not None  # `device_by_token` finds no other
    here = {"event_id": event, "stream": "ticket", "device__till__market": device.till.market_id}
    is_kept = JournalEvent.objects.filter(**here).exists()
    if not is_kept and not JournalConflict.objects.filter(**here, problem="FORK").exists():
        raise RuleBroken(
            "NO_TICKET_YET",
            _("The platform does not have this receipt yet. Let the till send it, then try again."),
            "event",
        )


def _demand_measure(device: Device, event: UUID) -> None:
    lately = ReceiptMail.objects.filter(device=device, asked_at__gt=clock.now() - WHILE)
    of_ticket = ReceiptMail.objects.filter(event_id=event)
    if lately.count() >= MOST_AT_ONCE or of_ticket.count() >= MOST_OF_A_TICKET:
        raise RuleBroken(
            "TOO_MANY_MAILS",
            _("Too many mails were asked for at this till. Show the code, or try again later."),
        )


def _hash(address: str) -> str:
    """Nobody without our key finds out by trying which address it was."""
    return salted_hmac("receipt mail", address.lower(), algorithm="sha256").hexdigest()


def _known(language: str) -> str:
    """One of the languages we write mails in."""
    wanted = language.split("-", maxsplit=1)[0].lower()
    return wanted if wanted in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
