"""What a market does by itself."""

from __future__ import annotations

from celery import shared_task

from markets.services import give_up_collections as uncollected
from markets.services import send_invitation as invitations
from markets.services import send_receipt_mail as receipt_mails
from markets.services import tell_collection as collections
from markets.services import tell_settlement as settlements
from markets.services import tell_sold_twice as sold_twice_mails
from markets.services import tell_uncollected as uncollected_mails
from markets.services import undo_oversold as oversold
from markets.services.bookings.book import book_open as book_open_now
from markets.services.close_periods import close_periods as close_periods_now
from markets.services.journal.memory import watch_journal as watch_journal_now
from markets.services.journal.verify import prove_journal as prove_journal_now
from markets.services.settle_confirmed import settle_confirmed as settle_confirmed_now
from markets.services.verify_tills import prove_tills as prove_tills_now
from markets.services.watch_tenders import watch_tenders as watch_tenders_now
from markets.services.watch_web_refunds import watch_web_refunds as watch_web_refunds_now


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
    for pk in receipt_mails.unsent_receipt_mails():
        send_receipt_mail.delay(receipt_mail=pk)
    receipt_mails.forget_receipt_mails()


@shared_task(name="markets.send_receipt_mail", autoretry_for=(OSError,), retry_backoff=30)
def send_receipt_mail(receipt_mail: int) -> None:
    """To a customer: her receipt from a till."""
    receipt_mails.send_receipt_mail(receipt_mail)


@shared_task(name="markets.tell_settlement", autoretry_for=(OSError,), retry_backoff=30)
def tell_settlement(settlement: int) -> None:
    """To a designer: her settlement."""
    settlements.tell_settlement(settlement)


@shared_task(name="markets.send_missing_settlements")
def send_missing_settlements() -> None:
    """Every few minutes: settlements that no designer has had yet."""
    settlements.send_missing_settlements()


@shared_task(name="markets.settle_confirmed")
def settle_confirmed() -> None:
    """Correct settlements by cards that were confirmed after a provisional closing."""
    settle_confirmed_now()


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


@shared_task(name="markets.watch_web_refunds")
def watch_web_refunds() -> None:
    """Every minute: cash of web orders that no till has noted."""
    watch_web_refunds_now()


@shared_task(name="markets.tell_collections", autoretry_for=(OSError,), retry_backoff=30)
def tell_collections() -> None:
    """Every minute: codes for orders that are collected at a market, and their mails."""
    collections.tell_collections()


@shared_task(name="markets.give_up_collections")
def give_up_collections() -> None:
    """Every hour: give back what nobody has collected, and tell its designers."""
    uncollected.give_up_collections()
    for pk in uncollected_mails.untold():
        tell_uncollected.delay(pk=pk)


@shared_task(name="markets.tell_uncollected", autoretry_for=(OSError,), retry_backoff=30)
def tell_uncollected(pk: int) -> None:
    """To designers: what nobody has collected."""
    uncollected_mails.tell_uncollected(pk)


@shared_task(name="markets.prove_tills")
def prove_tills() -> None:
    """Every night: tickets, books, stock and journal agree."""
    prove_tills_now()


@shared_task(name="markets.watch_journal")
def watch_journal() -> None:
    """Every minute: note when an older database was put back."""
    watch_journal_now()


@shared_task(name="markets.prove_journal", time_limit=3600)
def prove_journal() -> None:
    """Every night: all chains, signatures and closings of the journal."""
    prove_journal_now()
