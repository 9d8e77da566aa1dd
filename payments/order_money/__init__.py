"""One order's money, from the card to the bank: what programme staff read on one screen."""

from __future__ import annotations

from payments.order_money.proof import Proof, Term, prove
from payments.order_money.rows import OrderMoney, order_money
from payments.order_money.timeline import Happening, timeline

__all__ = ["Happening", "OrderMoney", "Proof", "Term", "order_money", "prove", "timeline"]
