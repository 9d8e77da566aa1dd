"""Which events we act on, and how: by their names at Stripe (docs.stripe.com/api/events/types)."""

from __future__ import annotations

from typing import Final

from payments.models import StripeEvent
from payments.services.events import accounts, banks, disputes, payments, transfers
from payments.services.events.hints import Act, Ask, nothing

ASK: Final[dict[str, Ask]] = {
    "checkout.session.completed": payments.payment,
    "checkout.session.async_payment_succeeded": payments.payment,
    "checkout.session.async_payment_failed": payments.payment,
    "checkout.session.expired": payments.payment,
    "payment_intent.succeeded": payments.payment,
    "payment_intent.payment_failed": payments.payment,
    "payment_intent.processing": payments.payment,
    "payment_intent.requires_action": payments.payment,
    "payment_intent.canceled": payments.payment,
    "terminal.reader.action_succeeded": payments.at_reader,
    "terminal.reader.action_failed": payments.at_reader,
    "charge.updated": payments.payment,
    "charge.refunded": payments.refunds_of_charge,
    "refund.created": payments.refund,
    "refund.updated": payments.refund,
    "refund.failed": payments.refund,
    "charge.dispute.created": disputes.dispute,
    "charge.dispute.updated": disputes.dispute,
    "charge.dispute.funds_withdrawn": disputes.dispute,
    "charge.dispute.funds_reinstated": disputes.dispute,
    "charge.dispute.closed": disputes.dispute,
    "radar.early_fraud_warning.created": disputes.warning,
    "review.opened": disputes.warning,
    "review.closed": disputes.review_closed,
    "transfer.created": transfers.transfer,
    "transfer.updated": transfers.transfer,
    "transfer.reversed": transfers.reversal,
    "balance.available": banks.money_available,
    "topup.succeeded": banks.top_up,
    "topup.failed": banks.top_up,
    "topup.canceled": banks.top_up,
    "topup.reversed": banks.top_up,
    "payout.created": banks.payout,
    "payout.updated": banks.payout,
    "payout.paid": banks.payout,
    "payout.failed": banks.payout,
    "payout.canceled": banks.payout,
    "account.external_account.created": accounts.connected,
    "account.external_account.updated": accounts.connected,
    "account.external_account.deleted": accounts.connected,
    "account.application.deauthorized": accounts.connected,
    "v2.core.account[configuration.recipient].capability_status_updated": accounts.account,
    "v2.core.account[configuration.recipient].updated": accounts.account,
    "v2.core.account[requirements].updated": accounts.account,
    "v2.core.account.updated": accounts.account,
    "v2.core.account.closed": accounts.account,
    "v2.core.account_link.returned": accounts.form_left,
}
#: What concerns us of designers' own accounts; of the rest there, nothing is our money.
OF_ACCOUNTS: Final = ("payout.", "balance.", "account.", "v2.")


def concerns_us(kind: str, account: str) -> bool:
    """Whether there may be anything to do about such an event; `account` is a designer's, or
    empty."""
    return kind in ASK and (not account or kind.startswith(OF_ACCOUNTS))


def ask_about(event: StripeEvent) -> Act:
    """Ask Stripe what an event means, outside any transaction; the answer does it.

    Raises NotKnownYetError, GatewayUnsure or GatewayRefused when it is to be tried again.
    """
    return ASK[event.kind](event) if concerns_us(event.kind, event.account) else nothing(event)
