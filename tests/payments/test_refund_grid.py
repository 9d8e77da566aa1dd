"""Every state the money can be in × every way to refund: the customer gets it, the right designer
bears it, and the books agree with Stripe to the cent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from payments.models import Debt, PayoutAccount, Refund, Share
from payments.services.refund_order import refund_all, refund_amount, refund_lines
from payments.states import RefundState, ShareState
from tests.factories.accounts import StaffFactory
from tests.factories.orders import VoucherFactory
from tests.factories.payments import basket_of, cents_on, checked_out
from tests.factories.shops import variant_in_stock
from tests.payments.deals import WITHOUT_WAITING, bought, drifts, ship

REASON = "Came damaged"


def account_of(share: Share) -> str:
    return str(PayoutAccount.objects.get(shop=share.shop_id).stripe_id)


def not_released(town, share: Share) -> None:
    """Paid, and not sent yet."""


def released(town, share: Share) -> None:
    """In her Stripe balance."""
    ship(share)
    town.settle()


def balance_empty(town, share: Share) -> None:
    """Everything she had at Stripe has left for her bank."""
    released(town, share)
    town.stripe.payout(account_of(share))
    town.settle()


def paid_out(town, share: Share) -> None:
    """In her bank; but another sale has come in since."""
    balance_empty(town, share)
    payment = checked_out(basket_of(variant_in_stock(price=9000, product__shop=share.shop)))
    town.pay(payment, WITHOUT_WAITING)
    town.settle()
    ship(Share.objects.get(payment=payment))
    town.settle()


def account_closed(town, share: Share) -> None:
    """She has left Stripe, with the money."""
    balance_empty(town, share)
    town.stripe.close_account(account_of(share))
    town.settle()


STATES = [not_released, released, paid_out, balance_empty, account_closed]


def full(share: Share) -> None:
    refund_all(share.payment, actor=StaffFactory(), reason=REASON)


def partial(share: Share) -> None:
    refund_amount(share.payment, 2000, actor=StaffFactory(), reason=REASON)


def twice(share: Share) -> None:
    refund_amount(share.payment, 1000, actor=StaffFactory(), reason=REASON)
    full(share)


def with_delivery(share: Share) -> None:
    refund_lines(
        share.payment,
        lines={},
        deliveries=[share.seller_order],
        actor=StaffFactory(),
        reason=REASON,
    )


#: What is refunded: how, with a voucher of 10 € or not, the customer's cents, of which hers.
KINDS: list[tuple[Callable[[Share], None], bool, int, int]] = [
    (full, False, 5490, 4890),
    (partial, False, 2000, 1781),
    (twice, False, 5490, 4890),
    (full, True, 4490, 4010),
    (with_delivery, False, 490, 490),
]
KIND_NAMES = ["full", "partial", "twice", "with voucher", "with delivery"]


@pytest.mark.scenario("M3")
@pytest.mark.scenario("M4")
@pytest.mark.parametrize("kind", KINDS, ids=KIND_NAMES)
@pytest.mark.parametrize("reach", STATES, ids=lambda state: state.__name__)
def test_a_refund_lands_on_the_right_designer_whatever_the_state_of_the_money(town, reach, kind):
    refund, has_voucher, customers, hers = kind
    voucher = VoucherFactory(amount=1000) if has_voucher else None
    [share] = bought(town, 5000, card=WITHOUT_WAITING, voucher=voucher)
    reach(town, share)
    town.stripe.topup(20_000)
    share.refresh_from_db()
    other = cents_on(f"shop:{share.shop_id}:payable") - share.outstanding
    before = town.stripe.objects("transfer_reversal")

    refund(share)
    town.settle()

    share.refresh_from_db()
    assert before == []
    assert {row.state for row in Refund.objects.all()} == {RefundState.SUCCEEDED}
    assert sum(row["amount"] for row in town.stripe.objects("refund")) == customers
    assert (share.refunded_gross, share.refunded_amount) == (customers, hers)
    taken = sum(row["amount"] for row in town.stripe.objects("transfer_reversal"))
    owed = sum(Debt.objects.values_list("amount", flat=True))
    untouched = reach is not_released
    could_be_taken = reach in (released, paid_out)
    assert taken == (hers if could_be_taken else 0)
    assert owed == (0 if untouched or could_be_taken else hers)
    assert (share.taken_back, share.indebted, share.excess) == (taken, owed, 0)
    assert cents_on(f"shop:{share.shop_id}:payable") == other + share.outstanding
    assert cents_on(f"shop:{share.shop_id}:debt") == -owed
    assert share.state == expected_state(share, untouched)
    assert drifts() == []


def expected_state(share: Share, untouched: bool) -> ShareState:
    if untouched:
        return ShareState.HELD if share.claim else ShareState.CANCELLED
    return ShareState.TRANSFERRED if share.claim else ShareState.REVERSED
