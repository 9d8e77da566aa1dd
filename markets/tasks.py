"""What a market does by itself."""

from __future__ import annotations

from celery import shared_task

from markets.services import send_invitation as invitations
from markets.services import tell_settlement as settlements
from markets.services import tell_sold_twice as sold_twice_mails
from markets.services import undo_oversold as oversold
from markets.services.bookings.book import book_open as book_open_now
from markets.services.close_periods import close_periods as close_periods_now
from markets.services.verify_tills import prove_tills as prove_tills_now
from markets.services.watch_tenders import watch_tenders as watch_tenders_now


@shared_task(
    name="markets.send_invitation", autoretry_for=(OSError,), retry_backoff=30, max_retries=5
)
def send_invitation(stall_id: int) -> None:
    """To a designer: will she come? The post office's errors are OSErrors."""
    invitations.send_invitation(stall_id)


@shared_task(name="markets.send_missing_mails")
def send_missing_mails() -> None:
    """Every few minutes: whatever waits for longer than a message takes."""
    for stall_id in invitations.unsent_invitations():
        send_invitation.delay(stall_id=stall_id)
    for pk in sold_twice_mails.untold():
        tell_sold_twice.delay(sold_twice=pk)


@shared_task(name="markets.tell_settlement", autoretry_for=(OSError,), retry_backoff=30)
def tell_settlement(settlement: int) -> None:
    """To a designer: her settlement."""
    settlements.tell_settlement(settlement)


@shared_task(name="markets.send_missing_settlements")
def send_missing_settlements() -> None:
    """Every few minutes: settlements that no designer has had yet."""
    settlements.send_missing_settlements()


@shared_task(name="markets.close_periods")
def close_periods() -> None:
    """Seal the server's months and years that are over."""
    close_periods_now()


@shared_task(name="markets.book_open")
def book_open() -> None:
    """Every minute: book events of tills that are kept and had no effect yet."""
    book_open_now()


@shared_task(name="markets.undo_oversold")
def undo_oversold(variant: int) -> None:
    """More of a variant were sold at a stall than were there: see where they came from."""
    oversold.undo_oversold(variant)


@shared_task(name="markets.undo_all_oversold")
def undo_all_oversold() -> None:
    """Every minute: what is still below zero at a stall."""
    oversold.undo_all_oversold()


@shared_task(name="markets.tell_sold_twice", autoretry_for=(OSError,), retry_backoff=30)
def tell_sold_twice(sold_twice: int) -> None:
    """To a designer: a web order of hers was cancelled."""
    sold_twice_mails.tell_sold_twice(sold_twice)


@shared_task(name="markets.watch_tenders")
def watch_tenders() -> None:
    """Every minute: card payments and tickets that did not find each other."""
    watch_tenders_now()


@shared_task(name="markets.prove_tills")
def prove_tills() -> None:
    """Every night: tickets, books, stock and journal agree."""
    prove_tills_now()
