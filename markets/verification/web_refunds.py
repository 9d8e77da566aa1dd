"""Web orders given back in cash, and what the tills noted of it."""

from __future__ import annotations

from collections.abc import Iterator

from markets.models import WebReturn
from markets.verification.fault import Fault
from markets.web_refund_notes import noted_refunds, unnoted
from payments.states import RefundMethod


def web_refund_faults() -> Iterator[Fault]:
    """Refunds without their event (after a quarter of an hour), and events without a refund."""
    for one in unnoted():
        row = one.web_return
        problem = f"{row.amount} cents left its drawer, its till noted {one.noted}"
        yield Fault(f"web return {row.pk}", problem)
    cash = WebReturn.objects.filter(method=RefundMethod.CASH)
    known = {str(pk) for pk in cash.values_list("pk", flat=True)}
    for refund, cents in sorted(noted_refunds().items()):
        if refund not in known:
            yield Fault(f"web return {refund}", f"a till noted {cents} cents, and there is none")
