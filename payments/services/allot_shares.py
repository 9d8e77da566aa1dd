"""A paid order is split: a share per designer, the commission frozen on each line, one entry."""

from __future__ import annotations

from matricia.kit.money import Money
from orders.models import OrderLine, SellerOrder
from payments.models import Commission, CommissionRule, Payment, Share
from payments.services.commission import rule_for
from payments.services.post_entry import Move, post_entry
from payments.shares import Split, commission_of, split_of


def allot_shares(payment: Payment) -> list[Share]:
    """The shares of a payment that has just become paid; in the caller's transaction."""
    parts = list(
        payment.order.seller_orders.select_related("shop").prefetch_related("lines").order_by("pk")
    )
    shares = [_share(payment, part) for part in parts]
    if sum(share.gross for share in shares) != payment.amount:
        raise ValueError(f"The shares of {payment} do not add up to its amount.")
    Share.objects.bulk_create(shares)
    post_entry(f"payment:{payment.pk}", [move for share in shares for move in _moves(share)])
    return shares


def _share(payment: Payment, part: SellerOrder) -> Share:
    assert payment.paid_at is not None
    rule = rule_for(part.shop, payment.paid_at)
    lines = list(part.lines.all())
    Commission.objects.bulk_create(_commission(payment, line, rule) for line in lines)
    split: Split = split_of([(line.total, rule.rate) for line in lines], part.delivery_total)
    return Share(
        payment=payment,
        seller_order=part,
        shop=part.shop,
        gross=split.gross,
        commission=split.commission,
        amount=split.amount,
        currency=payment.currency,
    )


def _commission(payment: Payment, line: OrderLine, rule: CommissionRule) -> Commission:
    return Commission(
        line=line,
        rule=rule,
        base=line.total,
        rate=rule.rate,
        amount=commission_of(line.total, rule.rate),
        currency=payment.currency,
    )


def _moves(share: Share) -> list[Move]:
    hers, ours = (Money(cents, share.currency) for cents in (share.amount, share.commission))
    return [
        Move("stripe:clearing", f"shop:{share.shop_id}:payable", hers),
        Move("stripe:clearing", "house:commission", ours),
    ]
