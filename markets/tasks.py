"""What a market does by itself."""

from __future__ import annotations

from celery import shared_task

from markets.services import send_invitation as invitations
from markets.services import tell_settlement as settlements
from markets.services.close_periods import close_periods as close_periods_now


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
