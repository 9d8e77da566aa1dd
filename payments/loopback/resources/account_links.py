"""Onboarding links (API v2): single use, short-lived."""

from __future__ import annotations

from urllib.parse import urlsplit

from payments.loopback.errors import Json, invalid
from payments.loopback.events import emit_thin
from payments.loopback.ids import new_id
from payments.loopback.resources.account_fates import set_requirements, set_status
from payments.loopback.world import Call, World

LINK_SECONDS = 300
FORM_SECONDS = 3600


def create(call: Call) -> Json:
    """POST /v2/core/account_links."""
    world, use_case = call.world, call.params["use_case"]
    account = call.find("v2.core.account", call.params["account"], param="account")
    details = use_case.get(use_case["type"])
    if not details:
        name = f"use_case.{use_case['type']}"
        raise invalid(f"{name} is required.", name, "parameter_missing")
    for name in ("refresh_url", "return_url"):
        check_url(details.get(name), f"use_case.{use_case['type']}.{name}")
    token = new_id("alnk")
    world.store.put(
        "_account_link",
        {
            "id": token,
            "account": account["id"],
            "expires": world.now() + LINK_SECONDS,
            "refresh_url": details["refresh_url"],
            "return_url": details.get("return_url") or details["refresh_url"],
            "use_case": use_case["type"],
        },
    )
    return {
        "object": "v2.core.account_link",
        "account": account["id"],
        "created": world.iso_now(),
        "expires_at": world.iso_now(LINK_SECONDS),
        "livemode": False,
        "url": world.page_url(f"setup/{account['id']}/{token}"),
        "use_case": use_case,
    }


def open_link(world: World, account: str, token: str) -> tuple[Json | None, str | None]:
    """Use a link up: the form session it opens, or the refresh_url when it is spent or too old."""
    link = world.store.get("_account_link", token)
    if link is None or link["account"] != account:
        return None, None
    if link.get("used") or link["expires"] < world.now():
        return None, str(link["refresh_url"])
    world.store.change("_account_link", token, used=True)
    form = link | {"id": new_id("form"), "expires": world.now() + FORM_SECONDS}
    return world.store.put("_onboarding_form", form), None


def finish_form(world: World, form: Json, outcome: str | None, bank_last4: str | None) -> None:
    """The designer leaves the form: submitted with an outcome, or None for "later"."""
    account = world.store.get("v2.core.account", form["account"]) or {}
    if outcome:
        _submitted(world, account, outcome, bank_last4)
    world.store.remove("_onboarding_form", form["id"])
    data = {
        "account_id": account["id"],
        "configurations": account["applied_configurations"],
        "use_case": form["use_case"],
    }
    emit_thin(world, "v2.core.account_link.returned", None, data)


def _submitted(world: World, account: Json, outcome: str, bank_last4: str | None) -> None:
    """Stripe's answer to a submitted form: the next step of the script, else what was chosen."""
    first, *rest = account.get("_script") or [None]
    changed = world.store.change(
        "v2.core.account", account["id"], _bank=bank_last4, _script=rest, _onboarded=True
    )
    if first is None:
        set_status(world, changed, outcome)
    else:
        set_requirements(world, changed, first["requirements"], status=first.get("status"))


def check_url(url: object, param: str, *, required: bool = False) -> None:
    """400 unless the address is http(s); the loopback sends browsers there."""
    if url is None and not required:
        return
    parts = urlsplit(str(url))
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise invalid(f"Not a valid URL: {url}", param, "url_invalid")
