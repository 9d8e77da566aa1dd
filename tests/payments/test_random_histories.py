"""Any history of money: whatever happens in whatever order, it adds up, and Stripe says the same.

Real PostgreSQL, the real SDK over HTTP; tasks run where they are enqueued, and what Stripe has to
say is fetched when it has done something by itself, so that a thousand histories fit into minutes.
That workers and webhooks change nothing of it is what the scenario tests hold. The histories of a
test happen to the same three shops, one after the other, and are proved together: what one leaves
behind (debts, a commission, money on its way) the next one finds.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial
from typing import Any, ClassVar

import pytest
from django.db.models import Max
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments import gateway
from payments.facts import EventFacts
from payments.models import (
    CommissionRule,
    Debt,
    Dispute,
    Payment,
    PayoutAccount,
    Refund,
    Share,
    StripeEvent,
)
from payments.selectors import balance_of
from payments.services.cancel_seller_order import cancel_seller_order
from payments.services.check_payment import check_payment
from payments.services.holds import hold_share, lift_hold
from payments.services.keep_event import keep_event
from payments.services.record_account import record_account
from payments.services.refund_order import refund_amount, refund_goodwill, refund_lines
from payments.services.request_refund import refundable
from payments.services.sweep import sweep
from payments.states import CapabilityState, DisputeState, PaymentState, ShareState
from payments.verification import verify_books
from shops.models import Shop
from tests.factories.accounts import StaffFactory
from tests.factories.orders import VoucherFactory
from tests.factories.payments import basket_of, checked_out, onboarded
from tests.factories.shops import ShopFactory, variant_in_stock
from tests.payments.deals import WITHOUT_WAITING, ship
from tests.payments.kept_sums import assert_sums_are_true
from tests.stripe_server import LoopbackStripe

#: 1,000 in all; each world begins with another seed, so that a failure can be had again.
WORLDS = 20
HISTORIES = int(os.environ.get("RANDOM_HISTORIES", "50"))  # of each world
STEPS = 5
REASON = "A test of everything"
NORMAL, SLOW_REFUND = "4242424242424242", "4000000000007726"
CARDS = st.sampled_from([WITHOUT_WAITING, NORMAL, SLOW_REFUND])
AMOUNTS = st.integers(1, 6000)
PRICES = st.lists(st.integers(60, 9000), min_size=1, max_size=3)
RATES = st.tuples(st.integers(300, 3000), st.sampled_from([0, 2000]), st.integers(-1, 2))
PICK = st.integers(0, 5)
AT_STRIPE = ["dispute", "inquiry", "refund"]
NEWS = ("charge.dispute.", "refund.", "transfer.reversed", "payout.")


class World:
    """Three shops at a Stripe of their own, to which all histories of a test happen."""

    def __init__(self, stripe: LoopbackStripe) -> None:
        self.stripe = stripe
        self.staff = StaffFactory()
        self.heard: set[str] = set()
        self.shops = [ShopFactory(), ShopFactory(), ShopFactory()]
        for shop in self.shops:
            onboarded(shop, stripe)

    def let_all_be_paid(self) -> None:
        """Accounts that an earlier history has left restricted are active again."""
        for account in PayoutAccount.objects.exclude(transfers=CapabilityState.ACTIVE):
            self.set_capability(account, "active")

    def set_capability(self, account: PayoutAccount, status: str) -> None:
        """Stripe decides; we ask."""
        self.stripe.set_capability(str(account.stripe_id), status)
        record_account(account.pk, gateway.account(str(account.stripe_id)))

    def hear(self, events: Iterable[EventFacts], endpoint: str) -> None:
        """Act on the news that are not about what we did ourselves."""
        for facts in events:
            if facts.kind.startswith(NEWS) and facts.id not in self.heard:
                self.heard.add(facts.id)
                keep_event(facts, endpoint=endpoint)

    def settle(self) -> None:
        """A month passes, and nothing is lost any more."""
        self.stripe.topup(100_000_000)
        self.stripe.advance(timedelta(days=30).total_seconds())
        with clock.frozen(clock.now() + timedelta(days=30)):
            self.let_all_be_paid()
            self.hear(gateway.events_since(clock.now() - timedelta(days=60)), "platform")
            for _ in range(3):
                sweep(grace=timedelta(0))

    def prove(self) -> None:
        """To the cent: payments, shares, shops, the books, and Stripe."""
        report = verify_books()
        assert report.findings == []
        assert StripeEvent.objects.filter(handled_at=None).count() == 0
        for payment in Payment.objects.filter(state=PaymentState.PAID):
            shares = list(payment.shares.all())
            assert sum(share.amount + share.commission for share in shares) == payment.amount
        for share in Share.objects.all():
            self._prove_share(share)
        for shop in self.shops:
            self._prove_shop(shop)
            assert_sums_are_true(shop, staff=self.staff)

    def _prove_share(self, share: Share) -> None:
        assert share.claim >= 0
        assert share.frozen == sum(
            part.amount
            for part in share.dispute_parts.all()
            if part.dispute.state in (DisputeState.OPEN, DisputeState.REVIEW)
        )
        assert share.transferred == sum(row.amount for row in share.transfers.filter(state="made"))
        assert share.taken_back == sum(row.reversed for row in share.transfers.all())
        if not share.frozen:
            assert share.excess == 0
        if share.state in (ShareState.TRANSFERRED, ShareState.REVERSED, ShareState.CANCELLED):
            assert share.outstanding == 0

    def _prove_shop(self, shop: Shop) -> None:
        owed = sum(debt.left for debt in Debt.objects.filter(shop=shop))
        assert balance_of(f"shop:{shop.pk}:debt").amount == -owed
        due = sum(share.claim - share.received for share in Share.objects.filter(shop=shop))
        unbooked = sum(
            part.amount
            for refund in Refund.objects.filter(state__in=["requested", "failed"], stripe_id=None)
            for part in refund.parts.filter(share__shop=shop)
        )
        assert balance_of(f"shop:{shop.pk}:payable").amount == due + unbooked


class Histories(RuleBasedStateMachine):
    """Three shops, and everything that can happen to their customers' money."""

    world: ClassVar[World]

    def __init__(self) -> None:
        super().__init__()
        self.stripe, self.shops = self.world.stripe, self.world.shops
        self.staff = self.world.staff
        self.began = clock.now()
        self.first = Payment.objects.aggregate(last=Max("pk", default=0))["last"] + 1

    # --- what happens ---------------------------------------------------------------------------

    @initialize(data=st.data())
    def sell_something(self, data: st.DataObject) -> None:
        """One order of some of the shops; perhaps the money has left already."""
        self.world.let_all_be_paid()
        self._buy(data.draw(PRICES), 0, WITHOUT_WAITING)
        reached = data.draw(st.sampled_from(["paid", "sent", "paid out", "paid out"]))
        if reached != "paid":
            for share in self._shares():
                self._do(partial(ship, share))
        if reached == "paid out":
            self.pay_out(0, "paid")
            self.pay_out(1, "paid")

    @rule(
        prices=PRICES,
        off=st.sampled_from([0, 55, 1000]),
        card=CARDS,
        rate=RATES,
        wrapping=st.sampled_from([None, 0, 350]),
    )
    def buy(
        self,
        prices: list[int],
        off: int,
        card: str,
        rate: tuple[int, int, int],
        wrapping: int | None,
    ) -> None:
        """Another order, perhaps of gifts, perhaps after the commission has changed."""
        self._change_the_commission(*rate)
        self._buy(prices, off, card, wrapping)

    @rule(pick=PICK)
    def send(self, pick: int) -> None:
        unsent = [share for share in self._shares() if share.state == ShareState.HELD]
        if unsent:
            self._do(partial(ship, self._pick(unsent, pick)))

    @rule(pick=PICK, amount=AMOUNTS, gesture=st.sampled_from([None, "programme", "designer"]))
    def refund_by_amount(self, pick: int, amount: int, gesture: Any) -> None:
        payment = self._pick(self._payments(), pick)
        asked: Any = {"actor": self.staff, "reason": REASON}
        if gesture:
            amount = min(amount, 300)
            self._do(partial(refund_goodwill, payment, amount, borne_by=gesture, **asked))
        else:
            left = sum(refundable(share).total for share in payment.shares.all())
            self._do(partial(refund_amount, payment, min(amount, left), **asked))

    @rule(pick=PICK, delivery=st.booleans(), cancel=st.booleans())
    def refund_a_piece(self, pick: int, delivery: bool, cancel: bool) -> None:
        share = self._pick(self._shares(), pick)
        part = share.seller_order
        if cancel and share.state == ShareState.HELD:
            self._do(partial(cancel_seller_order, part, actor=None, reason=REASON))
            return
        lines, deliveries = {part.lines.get(): 1}, [part] if delivery else []
        asked: Any = {"actor": self.staff, "reason": REASON, "deliveries": deliveries}
        self._do(partial(refund_lines, share.payment, lines=lines, **asked))

    @rule(pick=PICK, amount=st.one_of(st.none(), AMOUNTS), how=st.sampled_from(AT_STRIPE))
    def something_happens_at_stripe(self, pick: int, amount: int | None, how: str) -> None:
        """A dispute, an inquiry, or a refund that somebody makes in the dashboard."""
        charged = [payment for payment in self._payments() if payment.charge_id]
        payment = self._pick(charged, pick)
        client = self.stripe.client()
        charge = client.v1.charges.retrieve(str(payment.charge_id))
        left = charge.amount - charge.amount_refunded
        if left <= 0 or charge.disputed:
            return
        part = min(amount, left) if amount else None
        if how == "refund":
            intent = str(payment.payment_intent_id)
            client.v1.refunds.create({"payment_intent": intent, "amount": part or left})
        else:
            self.stripe.open_dispute(charge.id, part, inquiry=how == "inquiry")
        self._listen()

    @rule(pick=PICK, outcome=st.sampled_from(["won", "lost"]))
    def decide_a_dispute(self, pick: int, outcome: str) -> None:
        undecided = [DisputeState.OPEN, DisputeState.REVIEW, DisputeState.INQUIRY]
        mine = Dispute.objects.filter(payment__gte=self.first, state__in=undecided)
        disputes = list(mine.order_by("pk"))
        if disputes:
            self.stripe.close_dispute(self._pick(disputes, pick).stripe_id, outcome)
            self._listen()

    @rule(pick=st.integers(0, 1), outcome=st.sampled_from(["paid", "failed", "pending"]))
    def money_leaves_stripe(self, pick: int, outcome: str) -> None:
        self.pay_out(pick, outcome)

    def pay_out(self, pick: int, outcome: str) -> None:
        """Her whole balance leaves for her bank; what is refunded later cannot be taken back."""
        account = str(PayoutAccount.objects.get(shop=self.shops[pick]).stripe_id)
        if gateway.available_of(account, "EUR"):
            self.stripe.payout(account, outcome=outcome)
            self.world.hear(gateway.events_of_account(account, self.began), "connect")

    @rule(pick=PICK, status=st.sampled_from(["active", "restricted"]), lift=st.booleans())
    def stand_in_the_way(self, pick: int, status: str, lift: bool) -> None:
        """Stripe restricts an account or not any more; staff hold a share or let it go."""
        share = self._pick(self._shares(), pick)
        self.world.set_capability(PayoutAccount.objects.get(shop=share.shop_id), status)
        asked: Any = {"actor": self.staff}
        if lift:
            self._do(partial(lift_hold, share, **asked))
        else:
            self._do(partial(hold_share, share, note=REASON, until=None, **asked))

    # --- how it is done -------------------------------------------------------------------------

    def _do(self, act: Callable[[], Any]) -> Any:
        """Act as a person would; a rule may say no."""
        try:
            return act()
        except RuleBroken:
            return None

    def _buy(self, prices: list[int], off: int, card: str, wrapping: int | None = None) -> None:
        voucher = VoucherFactory(amount=off) if off else None
        variants = [
            variant_in_stock(price=price, product__shop=shop)
            for price, shop in zip(prices, self.shops, strict=False)
        ]
        cart = basket_of(*variants, voucher=voucher, wrapping=wrapping)
        payment = self._do(lambda: checked_out(cart))
        if payment is not None:
            payment = Payment.objects.get(pk=payment.pk)
            self.stripe.pay(str(payment.session_id), card)
            self._do(partial(check_payment, payment.pk))

    def _change_the_commission(self, rate: int, vat_rate: int, who: int) -> None:
        shop = self.shops[who] if who >= 0 else None
        name = f"test of {shop}"
        CommissionRule.objects.create(
            name=name,
            version=CommissionRule.objects.filter(name=name).count() + 1,
            shop=shop,
            rate=rate,
            vat_rate=vat_rate,
            valid_from=clock.now(),
        )

    def _listen(self) -> None:
        """Hear what Stripe has to say that we did not do ourselves."""
        self.world.hear(gateway.events_since(self.began), "platform")

    def _pick(self, rows: list[Any], number: int) -> Any:
        return rows[number % len(rows)]

    def _payments(self) -> list[Payment]:
        mine = Payment.objects.filter(pk__gte=self.first, state=PaymentState.PAID)
        return list(mine.order_by("pk"))

    def _shares(self) -> list[Share]:
        mine = Share.objects.filter(payment__gte=self.first)
        return list(mine.select_related("payment", "seller_order").order_by("pk"))


@pytest.mark.scenario("M1")
@pytest.mark.timeout(900)
@pytest.mark.parametrize("beginning", range(WORLDS))
def test_any_history_adds_up_and_stripe_says_the_same(
    beginning: int, stripe: LoopbackStripe, transactional_db: None, tasks_at_once: None
) -> None:
    Histories.world = World(stripe)

    run_state_machine_as_test(
        seed(beginning)(Histories),
        settings=settings(
            max_examples=HISTORIES,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
            phases=[Phase.generate],  # smaller examples take minutes: add Phase.shrink to get them
        ),
    )

    assert Payment.objects.count() >= HISTORIES
    Histories.world.settle()
    Histories.world.prove()
