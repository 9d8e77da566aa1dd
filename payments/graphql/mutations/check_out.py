"""checkOut."""

from __future__ import annotations

from typing import Any

import graphene
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id
from matricia.kit.graphql.scalars import Cents
from orders.graphql.order_types import OrderType
from orders.selectors import unread_cart
from orders.services.contact import Contact
from payments.graphql.types import PaymentType
from payments.services.check_out import check_out


class ContactInput(graphene.InputObjectType):
    """Who buys and where it goes."""

    email = graphene.String(required=True)
    name = graphene.String(required=True)
    phone = graphene.String()
    street = graphene.String(required=True)
    postcode = graphene.String(required=True)
    city = graphene.String(required=True)
    country = graphene.String(required=True)


class CheckOut(RuleMutation):
    """Holds the pieces and opens a payment page."""

    class Meta:
        access = everyone
        atomic = False  # an earlier checkout of the basket is closed at Stripe first

    class Arguments:
        id = graphene.ID(required=True)
        contact = ContactInput(required=True)
        expected_total = Cents()
        expected_by = graphene.Date(description="By when all of it arrives, as she saw it.")

    order = graphene.Field(OrderType)
    payment = graphene.Field(PaymentType)

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> CheckOut:
        cart = unread_cart(info.context)
        if cart is None:
            raise RuleBroken("EMPTY_BASKET", _("Your basket is empty. Put a piece in it first."))
        user = info.context.user if info.context.user.is_authenticated else None
        payment = check_out(
            cart=cart,
            order_id=client_id(given["id"]),
            contact=Contact(**{**given["contact"], "phone": given["contact"].get("phone") or ""}),
            user=user,
            language=get_language() or "",
            expected_total=given.get("expected_total"),
            expected_by=given.get("expected_by"),
        )
        payment.order.opened_by_token = True
        return cls(order=payment.order, payment=payment)
