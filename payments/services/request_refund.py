"""Note that money shall go back to a customer; a task asks Stripe afterwards."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from payments.models import Payment, Refund, RefundPart, Share
from payments.permissions import can_refund
from payments.services.transitions import locked_payment, move_share
from payments.shares import Part, split_refund
from payments.states import ShareState

UNTRANSFERRED = (ShareState.HELD, ShareState.BLOCKED)


@transaction.atomic
def refund_payment(payment: Payment, amount: int, *, actor: User | None, reason: str) -> Refund:
    """Give `amount` cents back, from each designer and the commission by what they still can give.

    Raises RuleBroken NOT_ALLOWED, or REFUND_TOO_LARGE for more than is left.
    """
    if not can_refund(actor):
        raise RuleBroken("NOT_ALLOWED", _("Only programme staff can give money back."))
    payment = locked_payment(pk=payment.pk)
    shares = list(payment.shares.order_by("pk"))
    left = [refundable(share) for share in shares]
    if not 0 < amount <= sum(part.total for part in left):
        raise RuleBroken(
            "REFUND_TOO_LARGE",
            _("No more than what was paid and not yet given back can be refunded. Ask for less."),
            "amount",
        )
    return request_refund(
        payment, dict(zip(shares, split_refund(amount, left), strict=True)), reason=reason
    )


def refund_all(payment: Payment, *, actor: User | None, reason: str) -> Refund:
    """Give back all that is left of a payment; see `refund_payment`."""
    left = sum(refundable(share).total for share in payment.shares.all())
    return refund_payment(payment, left, actor=actor, reason=reason)


def refundable(share: Share) -> Part:
    """What a share can still give back."""
    from_commission = share.refunded_gross - share.refunded_amount
    return Part(share.remaining, share.commission - from_commission)


def request_refund(payment: Payment, parts: Mapping[Share, Part], *, reason: str) -> Refund:
    """Take `parts` off their shares and ask for one refund of their sum (more than zero), in the
    caller's transaction with the payment locked: so two refunds never exceed what was paid."""
    given = {share: part for share, part in parts.items() if part.total}
    refund = Refund.objects.create(
        payment=payment,
        amount=sum(part.total for part in given.values()),
        currency=payment.currency,
        reason=reason[:200],
    )
    RefundPart.objects.bulk_create(_part(refund, share, part) for share, part in given.items())
    for share, part in given.items():
        shrink(share, part)
    enqueue("payments.send_refund", refund=str(refund.pk))
    return refund


def shrink(share: Share, part: Part) -> None:
    """Less is hers; when nothing is left of a share that has not moved, it is cancelled."""
    share.refunded_gross += part.total
    share.refunded_amount += part.amount
    share.save(update_fields=["refunded_gross", "refunded_amount"])
    if share.refunded_gross == share.gross and share.state in UNTRANSFERRED:
        move_share(share, ShareState.CANCELLED)


def _part(refund: Refund, share: Share, part: Part) -> RefundPart:
    # Before its release nothing of it was transferred, so there is nothing to take back.
    return RefundPart(
        refund=refund,
        share=share,
        amount=part.amount,
        commission=part.commission,
        taken_back=0 if share.state in UNTRANSFERRED else None,
    )
