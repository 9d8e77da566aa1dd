"""Events as resources, and webhook endpoints made through the API."""

from __future__ import annotations

import secrets
from datetime import datetime

from payments.loopback.errors import Json, invalid
from payments.loopback.ids import new_id
from payments.loopback.listing import listed, listed_v2, within
from payments.loopback.rendering import render
from payments.loopback.resources.account_links import check_url
from payments.loopback.resources.charges import merged
from payments.loopback.world import Call

_ENDPOINT = "webhook_endpoint"
_THIN = "v2.core.event"


def list_events(call: Call) -> Json:
    """GET /v1/events: filter by `type` or `types`, walk with `ending_before`."""
    types = call.params.get("types") or []

    def keep(event: Json) -> bool:
        return not types or event["type"] in types

    return listed(call, "event", "/v1/events", equal=("type",), keep=keep)


def retrieve_event(call: Call) -> Json:
    """GET /v1/events/{id}."""
    return render(call.world, "event", call.find("event", call.path["id"]))


def list_thin_events(call: Call) -> Json:
    """GET /v2/core/events: newest first, filter by `types`, `object_id` and `created`."""
    types, about = call.params.get("types"), call.params.get("object_id")
    bounds = {
        name: _moment(text, f"created.{name}")
        for name, text in (call.params.get("created") or {}).items()
    }

    def keep(event: Json) -> bool:
        same_type = not types or event["type"] in types
        same_object = not about or event.get("related_object", {}).get("id") == about
        return same_type and same_object and within(_moment(event["created"], "created"), bounds)

    return listed_v2(call, _THIN, "/v2/core/events", keep=keep)


def _moment(text: str, param: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise invalid(f"{param} must be like 2026-11-23T10:00:00Z.", param) from error
    if moment.tzinfo is None:
        raise invalid(f"{param} needs a time zone, e.g. Z.", param)
    return moment


def retrieve_thin_event(call: Call) -> Json:
    """GET /v2/core/events/{id}."""
    return call.find(_THIN, call.path["id"])


def create_endpoint(call: Call) -> Json:
    """POST /v1/webhook_endpoints: the only answer that shows the signing secret."""
    check_url(call.params["url"], "url", required=True)
    endpoint: Json = {
        "id": new_id("we"),
        "object": _ENDPOINT,
        "api_version": call.params.get("api_version"),
        "application": None,
        "created": call.world.now(),
        "description": call.params.get("description"),
        "enabled_events": call.params["enabled_events"],
        "livemode": False,
        "metadata": call.params.get("metadata") or {},
        "status": "enabled",
        "url": call.params["url"],
        "_connect": call.params.get("connect", False),
        "_secret": f"whsec_{secrets.token_hex(16)}",
    }
    call.world.store.put(_ENDPOINT, endpoint)
    return render(call.world, _ENDPOINT, endpoint) | {"secret": endpoint["_secret"]}


def retrieve_endpoint(call: Call) -> Json:
    """GET /v1/webhook_endpoints/{webhook_endpoint}."""
    return render(call.world, _ENDPOINT, _found(call))


def update_endpoint(call: Call) -> Json:
    """POST /v1/webhook_endpoints/{webhook_endpoint}."""
    changed = merged(_found(call), call.params, ("description", "enabled_events", "url"))
    check_url(changed["url"], "url", required=True)
    if "disabled" in call.params:
        changed["status"] = "disabled" if call.params["disabled"] else "enabled"
    return render(call.world, _ENDPOINT, call.world.store.put(_ENDPOINT, changed))


def delete_endpoint(call: Call) -> Json:
    """DELETE /v1/webhook_endpoints/{webhook_endpoint}."""
    endpoint = _found(call)
    call.world.store.remove(_ENDPOINT, endpoint["id"])
    return {"id": endpoint["id"], "object": _ENDPOINT, "deleted": True}


def list_endpoints(call: Call) -> Json:
    """GET /v1/webhook_endpoints."""
    return listed(call, _ENDPOINT, "/v1/webhook_endpoints")


def _found(call: Call) -> Json:
    return call.find(_ENDPOINT, call.path["webhook_endpoint"])
