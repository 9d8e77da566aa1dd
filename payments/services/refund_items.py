"""What the pieces of an order still cost the customer, and whose money that is."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Sum
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.money import split_amount
from orders.models import OrderLine, SellerOrder
from payments.models import Commission, RefundItem, Share
from payments.services.request_refund import Item, refundable
from payments.shares import Part


def line_item(line: OrderLine, quantity: int) -> Item:
    """`quantity` pieces of what is left of a line: exact shares, the last piece ends at zero.

    Raises RuleBroken INVALID_QUANTITY.
    """
    gone = RefundItem.objects.filter(line=line).aggregate(
        pieces=Sum("quantity", default=0), amount=Sum("amount", default=0)
    )
    left = line.quantity - gone["pieces"]
    if not 0 < quantity <= left:
        raise RuleBroken(
            "INVALID_QUANTITY",
            _("Of “%(title)s” %(left)d can still be refunded. Choose that many or fewer.")
            % {"title": line.product_title, "left": left},
            "lines",
        )
    amount = sum(split_amount(line.total - gone["amount"], [1] * left)[:quantity])
    return Item(line, quantity, amount)


def delivery_item(share: Share, part: SellerOrder) -> Item:
    """What is left of the price of a delivery and of its gift wrap."""
    gone = RefundItem.objects.filter(part__share=share, line=None)
    refunded = gone.aggregate(sum=Sum("amount", default=0))["sum"]
    return Item(None, 0, part.beside_goods - refunded)


def part_of(share: Share, items: Sequence[Item]) -> Part:
    """What these items take from the designer and from the commission frozen on their lines; never
    more than the share has left (it may have given by amount before), and all of it at the end."""
    left = refundable(share)
    wanted = sum(item.amount for item in items)
    if wanted >= left.total:
        return left
    commission = min(_commission_in(items), left.commission)
    amount = wanted - commission
    if amount > left.amount:
        amount, commission = left.amount, wanted - left.amount
    return Part(amount, commission)


def _commission_in(items: Sequence[Item]) -> int:
    lines = [item.line for item in items if item.line is not None]
    frozen = dict(Commission.objects.filter(line__in=lines).values_list("line", "amount"))
    return sum(
        split_amount(item.amount, [frozen[item.line.pk], item.line.total - frozen[item.line.pk]])[0]
        for item in items
        if item.line is not None and item.amount
    )
