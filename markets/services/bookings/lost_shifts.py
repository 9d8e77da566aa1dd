"""A shift whose device was lost: whoever opens the till on another device counts its drawer."""

from __future__ import annotations

from django.utils.translation import gettext as _

from markets.models import Shift, cash_of
from markets.services.bookings.drawer import DIFFERENCES, book_cash
from markets.services.bookings.openings import book_opening
from payments.models import Entry


def close_lost_shifts(shift: Shift) -> None:
    """Of the till of `shift`, whose opening has just become known: what an earlier device left open
    ends with the float of the shift that followed."""
    left_open = Shift.objects.filter(
        till=shift.till_id, closed_at=None, device__retired_at__isnull=False
    )
    for lost in left_open.exclude(device=shift.device_id) | left_open.filter(pk=shift.pk):
        follower = _follower(lost)
        if follower is not None:
            Shift.objects.filter(pk=lost.pk).update(recounted_by=follower)
            recount(lost)


def recount(shift: Shift) -> None:
    """The variance of a shift that another one counted follows its tickets: some of them may be
    rebuilt from their receipts later. Nothing for a shift that its own device closed."""
    shift.refresh_from_db()
    follower = shift.recounted_by
    if follower is None:
        return
    variance = follower.opening_float - cash_of(shift)
    change = variance - (shift.variance or 0)
    shift.closed_at = follower.opened_at
    shift.counted, shift.variance = follower.opening_float, variance
    shift.variance_reason = _("Its device was lost: counted when the till opened on another one.")
    shift.save(update_fields=["closed_at", "counted", "variance", "variance_reason"])
    _book(shift, change)
    book_opening(follower)


def forget_recount(shift: Shift) -> None:
    """The device was not lost after all: its own closing has come."""
    if shift.recounted_by_id is not None:
        _book(shift, -(shift.variance or 0))
        Shift.objects.filter(pk=shift.pk).update(recounted_by=None)


def _follower(lost: Shift) -> Shift | None:
    later = Shift.objects.filter(till=lost.till_id, opened_at__isnull=False)
    if lost.opened_at is not None:
        later = later.filter(opened_at__gte=lost.opened_at)
    return later.exclude(device=lost.device_id).order_by("opened_at").first()


def _book(shift: Shift, change: int) -> None:
    if change:
        reference = f"shift-recount:{shift.pk}:"
        again = Entry.objects.filter(reference__startswith=reference).count()
        book_cash(f"{reference}{again}", shift.till, DIFFERENCES, change)
