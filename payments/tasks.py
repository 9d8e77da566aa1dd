"""Tasks of the payments room: ids in, a service does it. Everything that asks Stripe is asked again
with back-off when there was no clear answer; after that the sweeper takes over."""

from __future__ import annotations

from typing import Any, Final

from celery import shared_task

from payments.gateway import GatewayUnsure
from payments.services import release_due as releasing
from payments.services import sweep as sweeping
from payments.services.ask_reader import ask_reader as ask_reader_now
from payments.services.catch_up import catch_up as catch_up_now
from payments.services.catch_up import catch_up_account as catch_up_account_now
from payments.services.catch_up import catch_up_accounts as catch_up_accounts_now
from payments.services.check_payment import check_payment as check_payment_now
from payments.services.check_refund import check_refund as check_refund_now
from payments.services.close_books import close_books as close_books_now
from payments.services.close_checkout import close_checkout as close_checkout_now
from payments.services.close_statement import close_statements as close_statements_now
from payments.services.expire_page import expire_page as expire_page_now
from payments.services.fold_tallies import fold_tallies as fold_tallies_now
from payments.services.handle_event import handle_event as handle_event_now
from payments.services.issue_waiting import issue_waiting as issue_waiting_now
from payments.services.make_transfer import make_transfer as make_transfer_now
from payments.services.open_session import open_session as open_session_now
from payments.services.prove_books import prove_books as prove_books_now
from payments.services.reconcile import reconcile as reconcile_now
from payments.services.refresh_account import refresh_account as refresh_account_now
from payments.services.send_evidence import send_evidence as send_evidence_now
from payments.services.send_refund import send_refund as send_refund_now
from payments.services.set_payout_schedule import set_payout_schedule as set_payout_schedule_now
from payments.services.submit_evidence import submit_due_evidence as submit_due_evidence_now
from payments.services.take_back_dispute import take_back_dispute as take_back_dispute_now
from payments.services.tell_alerts import tell_alerts as tell_alerts_now
from payments.services.tell_payout import tell_payout as tell_payout_now
from payments.services.tell_refund import tell_refund as tell_refund_now
from payments.services.tell_withdrawal import acknowledge_withdrawal as acknowledge_withdrawal_now
from payments.services.tell_withdrawal import press_for_return as press_for_return_now
from payments.services.tell_withdrawal import remind_of_return as remind_of_return_now
from payments.services.tell_withdrawal import tell_withdrawal as tell_withdrawal_now
from payments.services.watch import watch as watch_now
from payments.services.withdrawal_clock import withdrawal_clock as withdrawal_clock_now

ASKS_STRIPE: Final[dict[str, Any]] = {
    "autoretry_for": (GatewayUnsure,),
    "retry_backoff": 2,
    "retry_backoff_max": 60,
    "retry_jitter": True,
    "max_retries": 5,
}


@shared_task(name="payments.open_session", **ASKS_STRIPE)
def open_session(payment: int) -> None:
    """Open the payment page of an order."""
    open_session_now(payment)


@shared_task(name="payments.ask_reader", **ASKS_STRIPE)
def ask_reader(payment: int) -> None:
    """Have a card reader ask for a card."""
    ask_reader_now(payment)


@shared_task(name="payments.close_checkout", **ASKS_STRIPE)
def close_checkout(payment: int) -> None:
    """The hold is over: close the page, free the pieces."""
    close_checkout_now(payment, reason="not paid in time")


@shared_task(name="payments.expire_page", **ASKS_STRIPE)
def expire_page(payment: int) -> None:
    """Close the page of a checkout that was given up while its page was being opened."""
    expire_page_now(payment)


@shared_task(name="payments.check_payment", **ASKS_STRIPE)
def check_payment(payment: int) -> None:
    """See how a payment stands."""
    check_payment_now(payment)


@shared_task(name="payments.handle_event")
def handle_event(event: int) -> None:
    """Act on something Stripe told us."""
    handle_event_now(event)


@shared_task(name="payments.make_transfer", **ASKS_STRIPE)
def make_transfer(transfer: str) -> None:
    """Send a designer her share, or a part of it."""
    make_transfer_now(transfer)


@shared_task(name="payments.release_share")
def release_share(share: int) -> None:
    """Try again to release a share that waits for money of ours."""
    releasing.release_again(share)


@shared_task(name="payments.release_due")
def release_due() -> None:
    """Release what has waited for its day, end holds that are over."""
    releasing.release_due()


@shared_task(name="payments.send_refund", **ASKS_STRIPE)
def send_refund(refund: str) -> None:
    """Pay a customer back."""
    send_refund_now(refund)


@shared_task(name="payments.check_refund", **ASKS_STRIPE)
def check_refund(refund: str) -> None:
    """See how a refund stands."""
    check_refund_now(refund)


@shared_task(name="payments.tell_refund", autoretry_for=(OSError,), retry_backoff=30)
def tell_refund(refund: str) -> None:
    """To the customer: her money is coming back."""
    tell_refund_now(refund)


@shared_task(name="payments.refresh_account", **ASKS_STRIPE)
def refresh_account(shop: int) -> None:
    """See what a designer's account may do."""
    refresh_account_now(shop)


@shared_task(name="payments.set_payout_schedule", **ASKS_STRIPE)
def set_payout_schedule(shop: int) -> None:
    """Have a designer paid out every Friday."""
    set_payout_schedule_now(shop)


@shared_task(name="payments.tell_payout", autoretry_for=(OSError,), retry_backoff=30)
def tell_payout(payout: int) -> None:
    """To the designer: her bank sent a payout back."""
    tell_payout_now(payout)


@shared_task(name="payments.take_back_dispute", **ASKS_STRIPE)
def take_back_dispute(dispute: int) -> None:
    """Take back what a bank disputes, and settle what it has decided."""
    take_back_dispute_now(dispute)


@shared_task(name="payments.send_evidence", **ASKS_STRIPE)
def send_evidence(dispute: int) -> None:
    """Answer a dispute."""
    send_evidence_now(dispute)


@shared_task(name="payments.submit_due_evidence")
def submit_due_evidence() -> None:
    """Answer what nobody has answered before its deadline."""
    submit_due_evidence_now()


@shared_task(name="payments.catch_up_accounts")
def catch_up_accounts() -> None:
    """Have the events of designers' accounts fetched that did not reach us."""
    catch_up_accounts_now()


@shared_task(name="payments.catch_up_account", **ASKS_STRIPE)
def catch_up_account(account: int) -> None:
    """Fetch those of one account."""
    catch_up_account_now(account)


@shared_task(name="payments.catch_up", **ASKS_STRIPE)
def catch_up() -> None:
    """Fetch the events that did not reach us."""
    catch_up_now()


@shared_task(name="payments.sweep")
def sweep() -> None:
    """Take up whatever was left lying."""
    sweeping.sweep()


@shared_task(name="payments.reconcile", **ASKS_STRIPE)
def reconcile() -> None:
    """Compare the books with Stripe's bookings."""
    reconcile_now()


@shared_task(name="payments.prove_books", time_limit=3600, **ASKS_STRIPE)
def prove_books() -> None:
    """The whole proof, every night."""
    prove_books_now()


@shared_task(name="payments.close_books")
def close_books() -> None:
    """Write down the balances of closed periods."""
    close_books_now()


@shared_task(name="payments.fold_tallies")
def fold_tallies() -> None:
    """Keep short what counts and sums of shops are read from."""
    fold_tallies_now()


@shared_task(name="payments.tell_alerts", autoretry_for=(OSError,), retry_backoff=30)
def tell_alerts() -> None:
    """To staff: what needs a person."""
    tell_alerts_now()


@shared_task(name="payments.close_statements")
def close_statements() -> None:
    """Close the months that are over."""
    close_statements_now()


@shared_task(name="payments.acknowledge_withdrawal", autoretry_for=(OSError,), retry_backoff=30)
def acknowledge_withdrawal(withdrawal: str) -> None:
    """To the customer: the receipt of what she has renounced."""
    acknowledge_withdrawal_now(withdrawal)


@shared_task(name="payments.tell_withdrawal", autoretry_for=(OSError,), retry_backoff=30)
def tell_withdrawal(withdrawal: str) -> None:
    """To the shop: a customer withdraws."""
    tell_withdrawal_now(withdrawal)


@shared_task(name="payments.remind_of_return", autoretry_for=(OSError,), retry_backoff=30)
def remind_of_return(withdrawal: str) -> None:
    """To the shop: seven days have passed."""
    remind_of_return_now(withdrawal)


@shared_task(name="payments.press_for_return", autoretry_for=(OSError,), retry_backoff=30)
def press_for_return(withdrawal: str) -> None:
    """To the shop: twelve days have passed."""
    press_for_return_now(withdrawal)


@shared_task(name="payments.withdrawal_clock")
def withdrawal_clock() -> None:
    """Refund what is due by law, remind of what will be."""
    withdrawal_clock_now()


@shared_task(name="payments.issue_waiting_invoices")
def issue_waiting_invoices() -> None:
    """Write the invoices of sellers whose papers came after the sale; tell staff who has none."""
    issue_waiting_now()


@shared_task(name="payments.watch")
def watch() -> None:
    """Open and close alerts."""
    watch_now()
