"""Checkout Sessions: what the shop makes and asks about. Paying one is in `checkout_payments`."""

from __future__ import annotations

from payments.loopback.errors import ApiError, Json, invalid, parameter_missing, resource_missing
from payments.loopback.events import emit
from payments.loopback.ids import new_id
from payments.loopback.jobs import schedule, unschedule
from payments.loopback.listing import listed
from payments.loopback.rendering import line_items, render
from payments.loopback.resources.account_links import check_url
from payments.loopback.resources.charges import merged
from payments.loopback.resources.money import check_charge, check_currency
from payments.loopback.resources.payment_intents import cancel_intent, refuse_other_patterns
from payments.loopback.world import DAY, Call, World

KIND = "checkout.session"
# A client computes expires_at before its request arrives here; a second or two passes.
_CLOCK_SLACK = 10
_NOT_PLAYED = (
    "allow_promotion_codes", "automatic_tax", "discounts", "invoice_creation", "optional_items",
    "setup_intent_data", "subscription_data", "tax_id_collection",
)  # fmt: skip


def create(call: Call) -> Json:
    """POST /v1/checkout/sessions (`mode=payment`, hosted page)."""
    _refuse_what_is_not_played(call.params)
    lines = _lines(call.params)
    currency = str(lines[0]["currency"])
    shipping = _shipping_amount(call.params, currency)
    subtotal = sum(line["amount_total"] for line in lines)
    total = check_charge(subtotal + shipping, currency, "line_items")
    identifier = f"cs_test_{new_id('x')[2:]}{new_id('x')[2:]}"
    session = _blank(call, identifier) | {
        "amount_subtotal": subtotal,
        "amount_total": total,
        "currency": currency,
        "expires_at": _expires_at(call),
        "total_details": {"amount_discount": 0, "amount_shipping": shipping, "amount_tax": 0},
        "_line_items": lines,
    }
    call.world.store.put(KIND, session)
    schedule(call.world, "expire_session", identifier, float(session["expires_at"]))
    return render(call.world, KIND, session)


def retrieve(call: Call) -> Json:
    """GET /v1/checkout/sessions/{session}."""
    return render(call.world, KIND, _found(call))


def update(call: Call) -> Json:
    """POST /v1/checkout/sessions/{session}: metadata."""
    changed = merged(_found(call), call.params, ())
    return render(call.world, KIND, call.world.store.put(KIND, changed))


def list_sessions(call: Call) -> Json:
    """GET /v1/checkout/sessions."""
    return listed(
        call, KIND, "/v1/checkout/sessions", equal=("customer", "payment_intent", "status")
    )


def list_line_items(call: Call) -> Json:
    """GET /v1/checkout/sessions/{session}/line_items."""
    return line_items(call.world, _found(call))


def expire(call: Call) -> Json:
    """POST /v1/checkout/sessions/{session}/expire."""
    session = _found(call)
    if session["status"] != "open":
        raise ApiError(
            400,
            'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout '
            f"Session has a status of {session['status']}.",
        )
    return render(call.world, KIND, expire_session(call.world, session))


def expire_when_due(world: World, identifier: str) -> None:
    """Job: nobody paid in time."""
    session = world.store.get(KIND, identifier)
    if session and session["status"] == "open":
        expire_session(world, session)


def expire_session(world: World, session: Json) -> Json:
    """Close an open session; its unpaid PaymentIntent is cancelled."""
    intent = world.store.get("payment_intent", session["payment_intent"] or "")
    if intent and intent["status"] not in ("succeeded", "canceled"):
        cancel_intent(world, intent, "automatic")
    unschedule(world, session["id"])
    expired = world.store.change(KIND, session["id"], status="expired", url=None)
    emit(world, "checkout.session.expired", expired)
    return expired


def _found(call: Call) -> Json:
    return call.find(KIND, call.path["session"])


def _refuse_what_is_not_played(params: Json) -> None:
    if "mode" not in params:
        raise parameter_missing("mode")
    if params["mode"] != "payment" or params.get("ui_mode", "hosted_page") != "hosted_page":
        raise invalid(
            "The loopback Stripe plays mode=payment with ui_mode=hosted_page only.",
            "mode" if params["mode"] != "payment" else "ui_mode",
        )
    for name in _NOT_PLAYED:
        if name in params:
            raise invalid(f"The loopback Stripe does not carry out {name}.", name)
    refuse_other_patterns(params.get("payment_intent_data") or {}, "payment_intent_data")
    if "success_url" not in params:
        raise parameter_missing("success_url")
    for name in ("success_url", "cancel_url"):
        check_url(params.get(name), name)


def _lines(params: Json) -> list[Json]:
    given = params.get("line_items")
    if not given:
        raise parameter_missing("line_items")
    lines = [_line(item, f"line_items[{number}]") for number, item in enumerate(given)]
    if len({line["currency"] for line in lines}) > 1:
        raise invalid("All line items must have the same currency.", "line_items")
    return lines


def _line(item: Json, path: str) -> Json:
    if "price" in item:
        raise resource_missing("price", item["price"], f"{path}[price]", status=400)
    data = item.get("price_data")
    if data is None or "unit_amount" not in data:
        raise parameter_missing(f"{path}[price_data][unit_amount]")
    quantity, unit = item.get("quantity", 0), data["unit_amount"]
    if quantity < 1:
        raise parameter_missing(f"{path}[quantity]")
    if unit < 0:
        raise invalid("Invalid non-negative integer", f"{path}[price_data][unit_amount]")
    currency = check_currency(data["currency"], f"{path}[price_data][currency]")
    product = data.get("product_data") or {}
    price_id = new_id("price")
    return {
        "id": new_id("li"),
        "object": "item",
        "amount_discount": 0,
        "amount_subtotal": unit * quantity,
        "amount_tax": 0,
        "amount_total": unit * quantity,
        "currency": currency,
        "description": product.get("name"),
        "metadata": item.get("metadata"),
        "price": {
            "id": price_id, "object": "price", "currency": currency, "unit_amount": unit
        },
        "quantity": quantity,
    }  # fmt: skip


def _shipping_amount(params: Json, currency: str) -> int:
    options = params.get("shipping_options") or []
    if not options:
        return 0
    amount = (options[0].get("shipping_rate_data") or {}).get("fixed_amount")
    if amount is None:
        raise parameter_missing("shipping_options[0][shipping_rate_data][fixed_amount]")
    if check_currency(amount["currency"]) != currency or amount["amount"] < 0:
        raise invalid("Shipping must be in the currency of the line items.", "shipping_options")
    return int(amount["amount"])


def _expires_at(call: Call) -> int:
    now, least = call.world.now(), call.world.settings.min_session_seconds
    at = int(call.params.get("expires_at", now + DAY))
    if at < now + least - _CLOCK_SLACK:
        raise invalid(
            f"The `expires_at` timestamp must be at least {least // 60} minutes from Checkout "
            "Session creation.",
            "expires_at",
        )
    if at > now + DAY + _CLOCK_SLACK:
        raise invalid(
            "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
            "expires_at",
        )
    return at


def _blank(call: Call, identifier: str) -> Json:
    given = (
        "cancel_url", "client_reference_id", "customer", "customer_email", "locale", "success_url",
        "submit_type", "billing_address_collection",
    )  # fmt: skip
    nothing = (
        "after_expiration", "client_secret", "customer_details", "invoice", "payment_intent",
        "payment_link", "recovered_from", "setup_intent", "shipping_cost", "subscription",
    )  # fmt: skip
    params = call.params
    return (
        dict.fromkeys(nothing)
        | {name: params.get(name) for name in given}
        | {
            "id": identifier,
            "object": KIND,
            "automatic_tax": {"enabled": False, "liability": None, "status": None},
            "created": call.world.now(),
            "custom_fields": [],
            "custom_text": {},
            "livemode": False,
            "metadata": params.get("metadata") or {},
            "mode": "payment",
            "payment_method_types": ["card"],
            "payment_status": "unpaid",
            "shipping_options": [],
            "status": "open",
            "ui_mode": "hosted_page",
            "url": call.world.page_url(f"c/pay/{identifier}"),
            "_intent": params.get("payment_intent_data") or {},
        }
    )
