"""Baskets that are paid, designers that can be paid, and what must be true of the books."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from matricia.accounts.models import User
from orders.models import Cart, CartDelivery, CartLine, DeliveryOption, GiftWrap, Voucher
from orders.services.choose_gift import choose_gift
from orders.services.contact import Contact
from payments import gateway
from payments.facts import CheckoutFacts
from payments.models import CommissionRule, Payment, PayoutAccount
from payments.selectors import balance_of
from payments.services.check_out import check_out
from payments.services.commission import rules_of_shop
from payments.services.record_account import record_account
from payments.services.record_payment import record_payment
from payments.states import CapabilityState
from shops.models import Shop, Variant

CONTACT = Contact(
    email="ann@example.test",
    name="Ann Buyer",
    street="1 rue de la Paix",
    postcode="75002",
    city="Paris",
)


def basket_of(
    *variants: Variant,
    user: User | None = None,
    delivery: int = 490,
    voucher: Voucher | None = None,
    wrapping: int | None = None,
) -> Cart:
    """One piece of each, sent by a parcel of `delivery` cents per shop; as gifts, if they are
    wrapped for `wrapping` cents per shop."""
    cart = Cart.objects.create(user=user, voucher=voucher)
    for variant in variants:
        CartLine.objects.create(
            cart=cart, variant=variant, quantity=1, price_when_added=variant.price
        )
        shop = variant.product.shop
        options = DeliveryOption.objects.filter(shop=shop, price=delivery)
        option = options.first() or DeliveryOption.objects.create(
            shop=shop, price=delivery, name={"fr": "Colis", "en": "Parcel"}
        )
        CartDelivery.objects.get_or_create(cart=cart, shop=shop, defaults={"option": option})
        if wrapping is not None:
            GiftWrap.objects.update_or_create(shop=shop, defaults={"price": wrapping})
            choose_gift(cart, shop, wrapped=True, message="For you")
    return cart


def checked_out(cart: Cart, order_id: UUID | None = None, **fields: Any) -> Payment:
    """The payment of a fresh checkout of `cart`."""
    return check_out(
        cart=cart,
        order_id=order_id or uuid4(),
        contact=CONTACT,
        user=fields.pop("user", cart.user),
        language="en",
        expected_total=None,
        **fields,
    )


def payout_account(shop: Shop, state: CapabilityState = CapabilityState.ACTIVE) -> PayoutAccount:
    """A row only: Stripe knows nothing of it."""
    return PayoutAccount.objects.create(
        shop=shop, stripe_id=f"acct_of_shop_{shop.pk}", transfers=state
    )


def onboarded(shop: Shop, stripe: Any) -> PayoutAccount:
    """An account at the loopback Stripe that may receive transfers, and its row."""
    stripe_id = gateway.create_account(
        name=shop.name,
        email=f"{shop.slug}@example.test",
        country="FR",
        currency="EUR",
        key=f"test:{shop.pk}:{uuid4()}",
    )
    account = PayoutAccount.objects.create(shop=shop, stripe_id=stripe_id)
    stripe.set_capability(stripe_id, "active")
    return record_account(account.pk, gateway.account(stripe_id))


def rule_for(shop: Shop, at: datetime) -> CommissionRule:
    """What holds for all of a shop's pieces that have no rule of their own."""
    return rules_of_shop(shop, at)[-1]


def cents_on(code: str) -> int:
    """The balance of an account of the books."""
    return balance_of(code).amount


def paid(cart: Cart, *, fee: int | None = 30, **fields: Any) -> Payment:
    """A payment of `cart` as if Stripe had said that it is paid; nobody is asked."""
    payment = checked_out(cart, **fields)
    facts = CheckoutFacts(
        session_id=f"cs_{payment.pk}",
        url="",
        status="complete",
        is_paid=True,
        amount=payment.amount,
        currency=payment.currency,
        order_id=str(payment.order_id),
        intent_id=f"pi_{payment.pk}",
        charge_id=f"ch_{payment.pk}",
        fee=fee,
    )
    return record_payment(payment.pk, facts)
