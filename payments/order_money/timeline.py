"""Who did what when with an order's money, in words, oldest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.money import Money
from orders.states import SellerOrderState
from payments.models import Debt, DebtPayment, Dispute, ManualEntry, Refund, Share, Transfer
from payments.order_money.rows import OrderMoney
from payments.states import (
    HoldKind,
    OutboxState,
    PayoutState,
    ProposalState,
    RefundKind,
    RefundMethod,
    RefundState,
    TransferPurpose,
)


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the timeline. `kind` is one of paid, order, transfer, reversal, hold, refund,
    debt, dispute, payout, manual; `who` is empty when the platform acted by itself."""

    at: datetime
    kind: str
    what: str
    who: str = ""
    detail: str = ""
    shop: str = ""
    amount: Money | None = None
    stripe_id: str = ""
    is_bad: bool = False


def timeline(money: OrderMoney) -> list[Happening]:
    """Everything that happened, the newest last."""
    found = list(_paid(money))
    for share in money.shares:
        found += _order(share)
        found += _holds(share)
        for transfer in share.transfers.all():
            found += _transfer(share, transfer)
        found += [_debt(share, debt) for debt in share.debts.all()]
        found += _payouts(money, share)
    ours = {share.pk for share in money.shares}
    found += [_settled(row, is_ours=row.share_id in ours) for row in money.debt_payments]
    for refund in money.refunds:
        found += _refund(refund)
    for dispute in money.disputes:
        found += _dispute(dispute)
    for manual in money.manual_entries:
        found += _manual(manual)
    return sorted(found, key=lambda happening: happening.at)


def _paid(money: OrderMoney) -> Iterator[Happening]:
    order, payment = money.order, money.payment
    yield Happening(order.placed_at, "order", _("Order placed"), who=order.name)
    if payment is not None and payment.paid_at is not None:
        yield Happening(
            payment.paid_at,
            "paid",
            _("Paid by card"),
            who=order.name,
            amount=Money(payment.amount, payment.currency),
            stripe_id=payment.charge_id or payment.payment_intent_id or "",
        )


def _order(share: Share) -> Iterator[Happening]:
    words = {
        SellerOrderState.SHIPPED: _("Shipped"),
        SellerOrderState.CANCELLED: _("Cancelled"),
    }
    for event in share.seller_order.events.all():
        if event.to_state in words:
            yield Happening(
                event.at,
                "order",
                words[SellerOrderState(event.to_state)],
                who=name_of(event.actor),
                detail=event.reason,
                shop=share.shop.name,
            )


def _holds(share: Share) -> Iterator[Happening]:
    for hold in share.holds.all():
        said = HoldKind(hold.kind).label
        yield Happening(
            hold.placed_at,
            "hold",
            _("Held back: %(why)s") % {"why": said},
            who=name_of(hold.placed_by),
            detail=hold.note,
            shop=share.shop.name,
            stripe_id=hold.reference,
        )
        if hold.lifted_at is not None:
            yield Happening(hold.lifted_at, "hold", _("Hold lifted"), shop=share.shop.name)


def _transfer(share: Share, transfer: Transfer) -> Iterator[Happening]:
    amount = Money(transfer.amount, transfer.currency)
    purpose = TransferPurpose(transfer.purpose).label
    shop = share.shop.name
    if transfer.state == OutboxState.MADE and transfer.made_at is not None:
        yield Happening(
            transfer.made_at,
            "transfer",
            _("Sent to her Stripe balance"),
            detail=str(purpose),
            shop=shop,
            amount=amount,
            stripe_id=transfer.stripe_id or "",
        )
    elif transfer.state == OutboxState.REFUSED:
        yield Happening(
            transfer.created_at,
            "transfer",
            _("Stripe refused the transfer"),
            detail=transfer.refusal,
            shop=shop,
            amount=amount,
            is_bad=True,
        )
    else:
        yield Happening(
            transfer.created_at, "transfer", _("Transfer asked of Stripe"), shop=shop, amount=amount
        )
    for reversal in transfer.reversals.all():
        refused = reversal.state == OutboxState.REFUSED
        yield Happening(
            reversal.made_at or reversal.created_at,
            "reversal",
            _("Stripe could not take it back")
            if refused
            else _("Taken back from her Stripe balance"),
            detail=reversal.refusal,
            shop=shop,
            amount=Money(reversal.amount, reversal.currency),
            stripe_id=reversal.stripe_id or "",
            is_bad=refused,
        )


def _debt(share: Share, debt: Debt) -> Happening:
    return Happening(
        debt.at,
        "debt",
        _("Booked as her debt: it could not be taken back"),
        shop=share.shop.name,
        amount=Money(debt.amount, debt.currency),
        is_bad=debt.left > 0,
    )


def _settled(row: DebtPayment, *, is_ours: bool) -> Happening:
    """A debt of another order settled from this one, or one of this order from another."""
    if is_ours:
        what, number = _("Kept for her debt of order %(number)s"), row.debt.of
    elif row.share is not None:
        what = _("Her debt was settled from order %(number)s")
        number = row.share.seller_order.number
    else:
        what, number = _("Her debt was settled otherwise"), ""
    return Happening(
        row.at,
        "debt",
        what % {"number": number} if number else what,
        detail=row.memo,
        shop=row.debt.shop.name,
        amount=Money(row.amount, row.debt.currency),
    )


def _payouts(money: OrderMoney, share: Share) -> Iterator[Happening]:
    sent = min((row.made_at for row in share.transfers.all() if row.made_at), default=None)
    for payout in money.payouts_after(share):
        failed = payout.state == PayoutState.FAILED
        yield Happening(
            max(payout.created_at, sent or payout.created_at),
            "payout",
            _("Payout from her Stripe balance to her bank; may contain this money"),
            detail=payout.failure_code or str(PayoutState(payout.state).label),
            shop=share.shop.name,
            amount=Money(payout.amount, payout.currency),
            stripe_id=payout.stripe_id,
            is_bad=failed,
        )


def _refund(refund: Refund) -> Iterator[Happening]:
    amount = Money(refund.amount, refund.currency)
    yield Happening(
        refund.created_at,
        "refund",
        _("Refund asked for: %(kind)s") % {"kind": RefundKind(refund.kind).label},
        who=name_of(refund.asked_by),
        detail=refund.reason,
        amount=amount,
    )
    if refund.succeeded_at is not None:
        yield Happening(
            refund.succeeded_at,
            "refund",
            _("Customer refunded"),
            detail=str(RefundMethod(refund.method).label),
            amount=amount,
            stripe_id=refund.stripe_id or "",
        )
    if refund.state == RefundState.FAILED and refund.method == RefundMethod.CARD:
        yield Happening(
            refund.succeeded_at or refund.created_at,
            "refund",
            _("The refund failed"),
            detail=refund.problem,
            amount=amount,
            stripe_id=refund.stripe_id or "",
            is_bad=True,
        )


def _dispute(dispute: Dispute) -> Iterator[Happening]:
    amount = Money(dispute.amount, dispute.currency)
    steps = (
        (dispute.opened_at, _("The customer's bank disputes the payment"), dispute.reason, True),
        (dispute.withdrawn_at, _("Stripe took the disputed amount"), "", True),
        (dispute.evidence_sent_at, _("Evidence sent to the bank"), "", False),
        (dispute.reinstated_at, _("Stripe gave the disputed amount back"), "", False),
        (
            dispute.closed_at,
            _("Dispute over: %(how)s") % {"how": dispute.get_state_display()},
            "",
            False,
        ),
    )
    for at, what, detail, is_bad in steps:
        if at is not None:
            who = name_of(dispute.evidence_sent_by) if at == dispute.evidence_sent_at else ""
            yield Happening(
                at,
                "dispute",
                what,
                who=who,
                detail=detail,
                amount=amount,
                stripe_id=dispute.stripe_id,
                is_bad=is_bad,
            )


def _manual(manual: ManualEntry) -> Iterator[Happening]:
    yield Happening(
        manual.proposed_at,
        "manual",
        _("Entry proposed by hand"),
        who=name_of(manual.proposed_by),
        detail=manual.reason,
    )
    if manual.decided_at is not None:
        approved = manual.state == ProposalState.APPROVED
        yield Happening(
            manual.decided_at,
            "manual",
            _("Entry approved and booked") if approved else _("Entry rejected"),
            who=name_of(manual.decided_by),
            detail=manual.decision_note,
        )


def name_of(person: User | None) -> str:
    """Of a colleague or a designer, for programme staff; empty for the platform itself."""
    if person is None:
        return ""
    return person.name or person.email
