"""Make events: v1 snapshots of changed objects and v2 thin events about accounts."""

from __future__ import annotations

from payments.loopback.contract import API_VERSION
from payments.loopback.errors import Json
from payments.loopback.ids import new_id
from payments.loopback.rendering import render
from payments.loopback.world import World


def emit(
    world: World, name: str, body: Json, *, account: str = "", before: Json | None = None
) -> None:
    """Store a snapshot event of `body` and queue it for every endpoint that wants it.

    `before` (the object before an update) yields `previous_attributes`. `account` is the connected
    account the object belongs to; such events go to connect endpoints and carry `account`.
    """
    if world.quiet or _has_left(world, account):
        return
    kind = body["object"]
    data: Json = {"object": render(world, kind, body)}
    if before is not None:
        old = render(world, kind, before)
        data["previous_attributes"] = {
            key: old.get(key) for key, value in data["object"].items() if old.get(key) != value
        }
    event: Json = {
        "id": new_id("evt"),
        "object": "event",
        "api_version": API_VERSION,
        "created": world.now(),
        "data": data,
        "livemode": False,
        "pending_webhooks": 0,
        "request": _request(world) or {"id": None, "idempotency_key": None},
        "type": name,
    }
    if account:
        event["account"] = account
    world.store.put("event", event, account)
    _queue(world, event, "connect" if account else "platform")


def emit_thin(
    world: World, name: str, related: tuple[str, str, str] | None, data: Json | None = None
) -> None:
    """Store a v2 event and queue its thin notification; `related` is (id, type, url)."""
    if world.quiet:
        return
    request = _request(world)
    if request:
        # The v2 API has no null here, unlike v1.
        request["idempotency_key"] = request["idempotency_key"] or ""
    event: Json = {
        "id": new_id("evt_test"),
        "object": "v2.core.event",
        "type": name,
        "created": world.iso_now(),
        "livemode": False,
        "context": None,
        "reason": {"type": "request", "request": request} if request else None,
        "data": data or {},
    }
    if related:
        event["related_object"] = dict(zip(("id", "type", "url"), related, strict=True))
    world.store.put("v2.core.event", event)
    _queue(world, event, "thin")


def endpoints(world: World) -> dict[str, Json]:
    """All webhook endpoints by id: the configured ones and those made through the API."""
    configured = world.store.get("_endpoints", "endpoints")
    found = {e["id"]: e for e in configured["list"]} if configured else {}
    for made in world.store.all("webhook_endpoint"):
        if made["status"] == "enabled":
            kind = "connect" if made["_connect"] else "platform"
            found[made["id"]] = made | {"kind": kind, "secret": made["_secret"]}
    return found


def _has_left(world: World, account: str) -> bool:
    """Whether a connected account took the platform's access away: then it hears nothing more."""
    known = world.store.get("v2.core.account", account) if account else None
    return bool(known and known.get("_deauthorized"))


def _queue(world: World, event: Json, kind: str) -> None:
    for endpoint in endpoints(world).values():
        wanted = endpoint["enabled_events"]
        if endpoint["kind"] == kind and ("*" in wanted or event["type"] in wanted):
            _queue_one(world, event, endpoint)


def _queue_one(world: World, event: Json, endpoint: Json) -> None:
    delivery = {
        "id": new_id("dlv"),
        "event": event["id"],
        "event_kind": event["object"],
        "type": event["type"],
        "endpoint": endpoint["id"],
        "state": "pending",
        "attempts": 0,
        "due": 0.0,
        "last_status": None,
    }
    world.store.put("_delivery", delivery)
    world.store.after_commit(lambda: world.note_delivery(delivery["id"]))


def _request(world: World) -> Json | None:
    if world.request is None:
        return None
    return {"id": world.request.id, "idempotency_key": world.request.idempotency_key}
