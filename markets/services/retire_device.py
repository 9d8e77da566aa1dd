"""A device is taken out of use: lost, broken, or the market is over."""

from __future__ import annotations

from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from markets.alerts import DEVICE_MAY_HOLD_SALES, alert
from markets.models import Device, Shift, Till
from markets.permissions import demand_to_organise
from markets.services.journal.house import note
from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.titles import one_line

LONGEST_REASON: Final = 200


@transaction.atomic
def retire_device(device: Device, *, reason: str, actor: User) -> Device:
    """Its token opens nothing new from now on; what it signed stays good. Harmless twice.

    Raises an alert when it may still hold sales that we have not had. Raises RuleBroken
    NOT_ORGANISER, REASON.
    """
    till = Till.objects.select_related("market").get(devices=device)
    demand_to_organise(actor, till.market)
    # Not its key: a sync that appends events of it must not wait for us, who wait for the journal.
    device = Device.objects.select_for_update(no_key=True).get(pk=device.pk)
    if device.retired_at is not None:
        return device
    because = one_line(reason)[:LONGEST_REASON]
    if not because:
        raise RuleBroken(
            "REASON", _("Say why, e.g. “lost” or “screen broken”: it is kept."), "reason"
        )
    device.retired_at, device.retired_because = clock.now(), because
    device.save(update_fields=["retired_at", "retired_because"])
    note("log", "retired", {"note": f"{device.serial}: {because}"})
    if may_hold_sales(device):
        about = {"device": device.serial, "waiting": device.waiting}
        alert(DEVICE_MAY_HOLD_SALES, f"device:{device.serial}", till, **about)
    return device


def may_hold_sales(device: Device) -> bool:
    """It said that events wait, or its shift is still open: it may have sold without network."""
    return device.waiting > 0 or Shift.objects.filter(device=device, closed_at=None).exists()
