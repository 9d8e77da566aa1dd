"""Customers and PaymentMethods, as far as a guest checkout needs them."""

from __future__ import annotations

from payments.loopback.errors import Json
from payments.loopback.events import emit
from payments.loopback.ids import new_id
from payments.loopback.listing import listed
from payments.loopback.rendering import render
from payments.loopback.resources.charges import merged
from payments.loopback.world import Call

_KIND = "customer"
_FIELDS = ("address", "description", "email", "name", "phone", "shipping", "preferred_locales")


def create(call: Call) -> Json:
    """POST /v1/customers."""
    given: Json = {name: call.params.get(name) for name in _FIELDS}
    customer = given | {
        "id": new_id("cus"),
        "object": _KIND,
        "balance": 0,
        "created": call.world.now(),
        "livemode": False,
        "metadata": call.params.get("metadata") or {},
    }
    call.world.store.put(_KIND, customer, call.account)
    emit(call.world, "customer.created", customer, account=call.account)
    return render(call.world, _KIND, customer)


def retrieve(call: Call) -> Json:
    """GET /v1/customers/{customer}."""
    return render(call.world, _KIND, call.find(_KIND, call.path["customer"]))


def update(call: Call) -> Json:
    """POST /v1/customers/{customer}."""
    customer = call.find(_KIND, call.path["customer"])
    changed = merged(customer, call.params, _FIELDS)
    call.world.store.put(_KIND, changed)
    emit(call.world, "customer.updated", changed, account=call.account, before=customer)
    return render(call.world, _KIND, changed)


def list_customers(call: Call) -> Json:
    """GET /v1/customers."""
    return listed(call, _KIND, "/v1/customers", equal=("email",))


def retrieve_payment_method(call: Call) -> Json:
    """GET /v1/payment_methods/{payment_method}."""
    found = call.find("payment_method", call.path["payment_method"])
    return render(call.world, "payment_method", found)
