"""A customer's phone brings the signed sale that its receipt holds."""

from __future__ import annotations

from django.utils.translation import gettext as _

from markets.fiscal.canonical import Malformed
from markets.fiscal.events import read_event
from markets.fiscal.signature import is_signed
from markets.models import Device
from markets.receipt_content import Receipt, receipt_of
from markets.services.bookings.book import book
from markets.services.journal.append import append
from markets.states import AppendStatus
from matricia.kit.errors import RuleBroken


def hand_in_receipt(text: str, signature: str) -> tuple[Receipt, bool]:
    """The receipt, and whether we did not have it yet; call it outside transactions.

    Raises RuleBroken NO_RECEIPT for what is no ticket that one of our tills has signed; a training
    ticket is none.
    """
    _demand_ticket(text, signature)
    appended = append(text, signature, received_from="receipt")
    book([appended.event_id])
    receipt = receipt_of(appended.event_id)
    if receipt is None:
        raise _no_receipt()
    return receipt, appended.status == AppendStatus.APPENDED


def _demand_ticket(text: str, signature: str) -> None:
    """Anybody can send us anything: what is not one of ours leaves no trace."""
    try:
        event = read_event(text)
    except Malformed:
        raise _no_receipt() from None
    device = Device.objects.filter(pk=event.device).first()
    is_ours = device is not None and is_signed(device.public_key, text, signature)
    if event.stream != "ticket" or not is_ours:
        raise _no_receipt()


def _no_receipt() -> RuleBroken:
    return RuleBroken(
        "NO_RECEIPT",
        _("This is no receipt of one of our tills. Scan the code again, all of it."),
    )
