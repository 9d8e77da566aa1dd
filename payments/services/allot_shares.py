"""A paid order is split: a share per designer, the commission frozen on each line, one entry."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from matricia.kit.money import Money
from orders.models import OrderLine, SellerOrder
from payments.commissions import LineCommission, commissions_on, vat_in
from payments.fees import least_commission
from payments.models import Commission, CommissionRule, Payment, ReleasePolicy, Share
from payments.services.commission import rules_for
from payments.services.post_entry import Move, post_entry
from payments.services.release_policy import policy_at


def allot_shares(payment: Payment) -> list[Share]:
    """The shares of a payment that has just become paid; in the caller's transaction. Its order has
    its parts at hand, as `mark_paid` answers it."""
    if payment.paid_at is None:
        raise ValueError(f"{payment} is not paid.")
    parts = payment.order.seller_orders.all()
    lines = [line for part in parts for line in part.lines.all()]
    commissions = _freeze(payment, lines, payment.paid_at)
    policy = policy_at(payment.paid_at)
    shares = [_share(payment, part, commissions, policy) for part in parts]
    if sum(share.gross for share in shares) != payment.amount:
        raise ValueError(f"The shares of {payment} do not add up to its amount.")
    Share.objects.bulk_create(shares)
    post_entry(f"payment:{payment.pk}", [move for share in shares for move in _moves(share)])
    return shares


def _freeze(payment: Payment, lines: Sequence[OrderLine], at: datetime) -> list[Commission]:
    """The commission of every line, as the rules stand now."""
    rules = rules_for(lines, at)
    charge = Money(payment.amount, payment.currency)
    parts = commissions_on(
        [(line.total, rules[line.pk].rate) for line in lines], least_commission(charge).amount
    )
    return Commission.objects.bulk_create(
        _commission(payment, line, rules[line.pk], part)
        for line, part in zip(lines, parts, strict=True)
    )


def _commission(
    payment: Payment, line: OrderLine, rule: CommissionRule, part: LineCommission
) -> Commission:
    return Commission(
        line=line,
        rule=rule,
        rule_name=rule.name,
        rule_version=rule.version,
        rule_author=rule.set_by_name,
        base=line.total,
        rate=rule.rate,
        amount=part.amount,
        floor=part.floor,
        vat_rate=rule.vat_rate,
        vat=vat_in(part.amount, rule.vat_rate),
        currency=payment.currency,
    )


def _share(
    payment: Payment, part: SellerOrder, commissions: Sequence[Commission], policy: ReleasePolicy
) -> Share:
    hers = [row for row in commissions if row.line.seller_order_id == part.pk]
    gross = sum(row.base for row in hers) + part.beside_goods
    commission = sum(row.amount for row in hers)
    return Share(
        payment=payment,
        seller_order=part,
        shop=part.shop,
        gross=gross,
        commission=commission,
        commission_vat=sum(row.vat for row in hers),
        amount=gross - commission,
        currency=payment.currency,
        policy=policy,
    )


def _moves(share: Share) -> list[Move]:
    def clear(destination: str, cents: int) -> Move:
        return Move("stripe:clearing", destination, Money(cents, share.currency))

    return [
        clear(f"shop:{share.shop_id}:payable", share.amount),
        clear("house:commission", share.commission - share.commission_vat),
        clear("house:commission-vat", share.commission_vat),
    ]
