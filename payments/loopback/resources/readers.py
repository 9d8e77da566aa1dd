"""Terminal: locations and simulated readers, as they are set up and looked up."""

from __future__ import annotations

import secrets
from typing import Final

from payments.loopback.errors import Json, invalid, parameter_missing
from payments.loopback.ids import new_id
from payments.loopback.listing import listed
from payments.loopback.rendering import render
from payments.loopback.resources.charges import merged
from payments.loopback.world import Call

LOCATION: Final = "terminal.location"
READER: Final = "terminal.reader"
#: Registration codes of Stripe's simulated readers, and what they are.
SIMULATED: Final = {
    "simulated-wpe": "simulated_wisepos_e",
    "simulated-s700": "simulated_stripe_s700",
}
_ADDRESS: Final = ("city", "country", "line1", "line2", "postal_code", "state")


def create_location(call: Call) -> Json:
    """POST /v1/terminal/locations."""
    for name in ("display_name", "address"):
        if not call.params.get(name):
            raise parameter_missing(name)
    address = call.params["address"]
    if not address.get("line1"):
        raise parameter_missing("address[line1]")
    location = call.world.store.put(
        LOCATION,
        {
            "id": new_id("tml"),
            "object": LOCATION,
            "address": {name: address.get(name) for name in _ADDRESS},
            "configuration_overrides": None,
            "display_name": call.params["display_name"],
            "livemode": False,
            "metadata": call.params.get("metadata") or {},
            "phone": None,
        },
    )
    return render(call.world, LOCATION, location)


def retrieve_location(call: Call) -> Json:
    """GET /v1/terminal/locations/{location}."""
    return render(call.world, LOCATION, call.find(LOCATION, call.path["location"]))


def list_locations(call: Call) -> Json:
    """GET /v1/terminal/locations."""
    return listed(call, LOCATION, "/v1/terminal/locations")


def create_reader(call: Call) -> Json:
    """POST /v1/terminal/readers: a simulated one; real devices cannot register here."""
    code = call.params["registration_code"]
    if code not in SIMULATED:
        known = ", ".join(SIMULATED)
        raise invalid(
            f"No reader shows the registration code {code}. The loopback Stripe knows: {known}.",
            "registration_code",
        )
    if not call.params.get("location"):
        raise parameter_missing("location")
    location = call.find(LOCATION, call.params["location"], param="location")
    reader = call.world.store.put(
        READER,
        {
            "id": new_id("tmr"),
            "object": READER,
            "action": None,
            "device_sw_version": "2.37.2.0",
            "device_type": SIMULATED[code],
            "ip_address": "0.0.0.0",  # noqa: S104  (what Stripe shows of simulated ones)
            "label": call.params.get("label") or "Simulated reader",
            "last_seen_at": call.world.now(),
            "livemode": False,
            "location": location["id"],
            "metadata": call.params.get("metadata") or {},
            "serial_number": f"{new_id('tmr')}-simulator-{secrets.token_hex(4)}",
            "status": "online",
            "_mood": "",
        },
    )
    return render(call.world, READER, reader)


def retrieve_reader(call: Call) -> Json:
    """GET /v1/terminal/readers/{reader}."""
    return render(call.world, READER, call.find(READER, call.path["reader"]))


def update_reader(call: Call) -> Json:
    """POST /v1/terminal/readers/{reader}: label and metadata."""
    reader = merged(call.find(READER, call.path["reader"]), call.params, ("label",))
    return render(call.world, READER, call.world.store.put(READER, reader))


def list_readers(call: Call) -> Json:
    """GET /v1/terminal/readers."""
    equal = ("device_type", "location", "serial_number", "status")
    return listed(call, READER, "/v1/terminal/readers", equal=equal)
