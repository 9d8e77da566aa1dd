"""A shop's money by its services, at moments of our choosing; Stripe is not asked."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.db import transaction

from matricia.kit import clock
from matricia.kit.money import Money
from payments.facts import DisputeFacts, PayoutFacts, TransferFacts
from payments.models import Debt, PayoutAccount, Refund, Reversal, Share, Transfer
from payments.services.debts import book_debt, net_debts
from payments.services.make_transfer import record_transfer
from payments.services.post_entry import Move, post_entry
from payments.services.record_dispute import record_dispute
from payments.services.record_payout import record_payout
from payments.services.record_refund import book_refund
from payments.services.request_refund import note_refund, refundable
from payments.services.take_back import record_reversal
from payments.services.transitions import move_share
from payments.states import RefundKind, ShareState
from shops.models import Shop
from tests.factories.payments import basket_of, paid, payout_account
from tests.factories.shops import variant_in_stock


def moment(day: int, hour: int = 10, *, month: int = 10) -> datetime:
    """A moment of autumn 2026, UTC."""
    return datetime(2026, month, day, hour, tzinfo=UTC)


def sale(shop: Shop, at: datetime, price: int = 5000, title: str = "Robe") -> Share:
    """One piece, sent for 4,90 €, paid for at `at`."""
    with clock.frozen(at):
        variant = variant_in_stock(price=price, product__shop=shop, product__title=title)
        return Share.objects.get(payment=paid(basket_of(variant), fee=None))


def transfer(share: Share, at: datetime) -> Transfer:
    """What is outstanding of the share, to her Stripe balance."""
    share.refresh_from_db()
    with clock.frozen(at):
        row = Transfer.objects.create(share=share, amount=share.outstanding, currency="EUR")
        move_share(share, ShareState.RELEASABLE)
        facts = TransferFacts(
            id=f"tr_{row.pk}", amount=row.amount, amount_reversed=0, share=str(share.pk)
        )
        record_transfer(row.pk, facts)
    row.refresh_from_db()
    share.refresh_from_db()
    return row


def refund(share: Share, at: datetime) -> Refund:
    """All of the share, back to the customer."""
    share.refresh_from_db()
    with clock.frozen(at), transaction.atomic():
        row = note_refund(
            share.payment, {share: refundable(share)}, reason="sent back", kind=RefundKind.LINES
        )
        book_refund(row)
    share.refresh_from_db()
    return row


def reversal(of: Transfer, because: Refund, cents: int, at: datetime) -> Reversal:
    """`cents` of a transfer, taken back for a refund."""
    with clock.frozen(at):
        row = Reversal.objects.create(
            transfer=of, refund_part=because.parts.get(), amount=cents, currency="EUR"
        )
        record_reversal(row.pk, f"trr_{row.pk}")
    return row


def debt(share: Share, because: Refund, cents: int, at: datetime) -> Debt:
    """`cents` could not be taken back."""
    share.refresh_from_db()
    with clock.frozen(at), transaction.atomic():
        return book_debt(share, cents, refund=because)


def net(share: Share, at: datetime) -> int:
    """The share is set against her debts."""
    share.refresh_from_db()
    with clock.frozen(at), transaction.atomic():
        return net_debts(share)


def payout(
    shop: Shop, cents: int, at: datetime, status: str = "pending", name: str = "po_1"
) -> None:
    """From her Stripe balance to her bank."""
    account = PayoutAccount.objects.filter(shop=shop).first() or payout_account(shop)
    with clock.frozen(at):
        facts = PayoutFacts(
            id=name,
            amount=cents,
            currency="EUR",
            status=status,
            failure_code="account_closed" if status == "failed" else "",
            arrives_at=at,
            created_at=at,
        )
        record_payout(account.pk, facts)


def dispute(share: Share, status: str, at: datetime, **moved: Any) -> None:
    """The bank of the customer disputes the whole payment."""
    payment = share.payment
    with clock.frozen(at):
        facts = DisputeFacts(
            id="dp_1",
            charge_id=str(payment.charge_id),
            order_id=str(payment.order_id),
            amount=payment.amount,
            currency="EUR",
            reason="fraudulent",
            status=status,
            due_by=None,
            opened_at=at,
            **moved,
        )
        record_dispute(payment.pk, facts)


def market_sale(shop: Shop, net_cents: int, commission: int, at: datetime) -> None:
    """A sale for cash, as a till books it."""
    hers = f"shop:{shop.pk}:market"
    with clock.frozen(at):
        moves = [
            Move("till:1:drawer", hers, Money(net_cents + commission)),
            Move(hers, "house:market-commission", Money(commission)),
        ]
        post_entry(f"till-sale:{at.timestamp():.0f}", moves)


def market_refund(shop: Shop, net_cents: int, commission: int, at: datetime) -> None:
    """A sale for cash given back, as a till books it."""
    hers = f"shop:{shop.pk}:market"
    with clock.frozen(at):
        moves = [
            Move(hers, "till:1:drawer", Money(net_cents + commission)),
            Move("house:market-commission", hers, Money(commission)),
        ]
        post_entry(f"till-sale:{at.timestamp():.0f}", moves)


def settlement(shop: Shop, *, fee: int, paid: int, to: str, at: datetime) -> None:
    """A market's settlement: its stall fee, and `paid` cents (below zero: by her) to an account."""
    hers = f"shop:{shop.pk}:market"
    moves = [Move(hers, to, Money(paid))] if paid > 0 else [Move(to, hers, Money(-paid))]
    with clock.frozen(at):
        post_entry("settlement:1", [Move(hers, "house:stall-fees", Money(fee))], memo="S3-07")
        post_entry("settlement-paid:1", moves, memo="S3-07")
