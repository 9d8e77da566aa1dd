"""Many paid charges at once, for tests of long books: real objects, no events, no webhooks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from payments.loopback.errors import Json, invalid
from payments.loopback.jobs import schedule
from payments.loopback.resources import checkout_sessions, transfers
from payments.loopback.resources.cards import find_card
from payments.loopback.resources.checkout_payments import Shopper, pay
from payments.loopback.world import Call, World

MOST = 20_000
_CARD = "4242424242424242"
_SHOPPER = Shopper("shopper@example.org", "Camille Test")


@dataclass(frozen=True)
class _Share:
    account: str
    amount: int
    metadata: dict[str, str]


@dataclass(frozen=True)
class _Wanted:
    """One payment to make; `created` None is now, `fee` None is the usual fee."""

    order: str
    amount: int
    fee: int | None
    created: int | None
    currency: str
    card: str
    transfer_group: str
    metadata: dict[str, str]
    shares: tuple[_Share, ...]


def make_charges(world: World, given: Any) -> list[Json]:
    """Make the payments in order of `created`; answers stand in the order given.

    Each answer: `{"order", "session", "payment_intent", "charge", "balance_transaction",
    "transfers": [ids]}`.
    """
    if not isinstance(given, list) or len(given) > MOST:
        raise invalid(f"charges must be a list of at most {MOST}.", "charges")
    wanted = [_checked(world, number, entry) for number, entry in enumerate(given)]
    now = world.clock()
    in_time = sorted(range(len(wanted)), key=lambda number: wanted[number].created or now)
    made: dict[int, Json] = {}
    with _quietly(world):
        for number in in_time:
            created = wanted[number].created
            world.moment = now if created is None else float(created)
            made[number] = _make(world, wanted[number])
    for currency in {one.currency for one in wanted}:
        schedule(world, "retry_refunds", currency, now)
    return [made[number] for number in range(len(wanted))]


@contextmanager
def _quietly(world: World) -> Iterator[None]:
    world.quiet = True
    try:
        yield
    finally:
        world.quiet, world.moment = False, None


def _make(world: World, wanted: _Wanted) -> Json:
    session = checkout_sessions.create(Call(world, _session_params(wanted), {}, ""))
    stored = world.store.get("checkout.session", session["id"]) or {}
    paid = pay(world, stored, wanted.card, _SHOPPER).session
    intent = world.store.get("payment_intent", paid["payment_intent"]) or {}
    charge = world.store.get("charge", intent["latest_charge"]) or {}
    sent = [_send(world, wanted, charge["id"], share) for share in wanted.shares]
    return {
        "order": wanted.order,
        "session": paid["id"],
        "payment_intent": intent["id"],
        "charge": charge["id"],
        "balance_transaction": charge["balance_transaction"],
        "transfers": sent,
    }


def _session_params(wanted: _Wanted) -> Json:
    product = {"name": f"Order {wanted.order}"}
    price = {
        "currency": wanted.currency, "unit_amount": wanted.amount, "product_data": product
    }  # fmt: skip
    return {
        "mode": "payment",
        "success_url": "http://localhost/",
        "client_reference_id": wanted.order,
        "metadata": wanted.metadata,
        "line_items": [{"quantity": 1, "price_data": price}],
        "payment_intent_data": {
            # Settled at once: the usual asynchronous capture would be a job for each.
            "capture_method": "automatic",
            "transfer_group": wanted.transfer_group,
            "metadata": wanted.metadata,
            "_fee": wanted.fee,
        },
    }


def _send(world: World, wanted: _Wanted, charge: str, share: _Share) -> str:
    params = {
        "amount": share.amount,
        "currency": wanted.currency,
        "destination": share.account,
        "source_transaction": charge,
        "transfer_group": wanted.transfer_group,
        "metadata": share.metadata,
    }
    return str(transfers.create(Call(world, params, {}, ""))["id"])


def _checked(world: World, number: int, entry: Any) -> _Wanted:
    name = f"charges[{number}]"
    if not isinstance(entry, dict) or not entry.get("order"):
        raise invalid(f"{name} needs an order.", name)
    order, card = str(entry["order"]), str(entry.get("card", _CARD))
    found = find_card(card)
    if found is None or found.decline or found.needs_3ds or found.is_debit:
        raise invalid(f"{name}: card must be a test card that pays at once.", name)
    created = _optional(entry, "created", name)
    if created is not None and created > world.clock():
        raise invalid(f"{name}: created must not lie ahead of the clock.", name)
    return _Wanted(
        order=order,
        amount=_integer(entry, "amount", name),
        fee=_optional(entry, "fee", name),
        created=created,
        currency=str(entry.get("currency", "eur")),
        card=card,
        transfer_group=str(entry.get("transfer_group", f"order_{order}")),
        metadata=entry.get("metadata") or {"order": order},
        shares=tuple(_share(share, f"{name}.transfers") for share in entry.get("transfers", [])),
    )


def _share(given: Any, name: str) -> _Share:
    if not isinstance(given, dict) or not given.get("account"):
        raise invalid(f"{name}: each needs an account.", name)
    notes = {"share": str(given["share"])} if given.get("share") else {}
    return _Share(
        str(given["account"]), _integer(given, "amount", name), given.get("metadata") or notes
    )


def _optional(entry: Json, field: str, name: str) -> int | None:
    return None if entry.get(field) is None else _integer(entry, field, name)


def _integer(entry: Json, field: str, name: str) -> int:
    value = entry.get(field)
    if not isinstance(value, int) or isinstance(value, bool):
        raise invalid(f"{name}: {field} must be an integer.", name)
    return value
