"""Connected accounts (API v2) with the recipient configuration, and Express login links (v1)."""

from __future__ import annotations

from typing import Any

from payments.loopback.errors import Json, invalid
from payments.loopback.events import emit_thin
from payments.loopback.ids import new_id
from payments.loopback.world import Call, World

_KIND = "v2.core.account"
_INCLUDES = (
    "configuration.customer", "configuration.merchant", "configuration.recipient", "defaults",
    "future_requirements", "identity", "requirements",
)  # fmt: skip
# What a status of the transfers capability means: (status_details, requirement entries).
_DETAILS = {
    "active": None,
    "pending": ("requirements_pending_verification", "no_resolution"),
    "restricted": ("requirements_past_due", "provide_info"),
    "rejected": ("rejected_other", "contact_stripe"),
    "unsupported": ("unsupported_country", "no_resolution"),
}
STATUSES = tuple(_DETAILS)
_ENTRIES = {
    "active": (),
    "pending": (("identity.individual.documents.primary_verification", "stripe", "past_due"),),
    "restricted": (("identity.individual.documents.primary_verification", "user", "past_due"),),
    "rejected": (),
    "unsupported": (),
}
_BEFORE_ONBOARDING = (
    ("identity.individual.given_name", "user", "currently_due"),
    ("identity.individual.surname", "user", "currently_due"),
    ("identity.individual.date_of_birth", "user", "currently_due"),
    ("configuration.recipient.default_outbound_destination", "user", "currently_due"),
)


def may_receive_transfers(account: Json) -> bool:
    """Whether transfers to this account are accepted now."""
    return bool(account["_transfers"] == "active" and not account["closed"])


def create(call: Call) -> Json:
    """POST /v2/core/accounts."""
    identity = call.params.get("identity") or {}
    if not identity.get("country"):
        raise invalid("identity.country is required.", "identity.country", "parameter_missing")
    account: Json = {
        "id": f"acct_{new_id('a')[2:18]}",
        "object": _KIND,
        "applied_configurations": list(call.params.get("configuration") or {}),
        "closed": False,
        "contact_email": call.params.get("contact_email"),
        "contact_phone": call.params.get("contact_phone"),
        "created": call.world.iso_now(),
        "dashboard": call.params.get("dashboard"),
        "display_name": call.params.get("display_name"),
        "livemode": False,
        "metadata": call.params.get("metadata") or {},
        "_identity": identity,
        "_defaults": call.params.get("defaults") or {},
        "_requested": _requests_transfers(call.params),
        "_transfers": "restricted",
        "_payouts": "restricted",
        "_onboarded": False,
        "_bank": None,
    }
    call.world.store.put(_KIND, account)
    emit_thin(call.world, "v2.core.account.created", related(account))
    return shown(account, call.params.get("include") or [])


def retrieve(call: Call) -> Json:
    """GET /v2/core/accounts/{id}."""
    return shown(call.find(_KIND, call.path["id"]), call.params.get("include") or [])


def update(call: Call) -> Json:
    """POST /v2/core/accounts/{id}."""
    account, params = call.find(_KIND, call.path["id"]), call.params
    plain = ("contact_email", "contact_phone", "dashboard", "display_name")
    fields: Json = {name: params[name] for name in plain if name in params}
    metadata = account["metadata"] | (params.get("metadata") or {})
    fields["metadata"] = {key: value for key, value in metadata.items() if value is not None}
    fields["_identity"] = account["_identity"] | (params.get("identity") or {})
    fields["_defaults"] = account["_defaults"] | (params.get("defaults") or {})
    added = [
        c for c in params.get("configuration") or {} if c not in account["applied_configurations"]
    ]
    fields["applied_configurations"] = account["applied_configurations"] + added
    fields["_requested"] = account["_requested"] or _requests_transfers(params)
    changed = call.world.store.change(_KIND, account["id"], **fields)
    emit_thin(call.world, "v2.core.account.updated", related(changed))
    return shown(changed, params.get("include") or [])


def close(call: Call) -> Json:
    """POST /v2/core/accounts/{id}/close."""
    account = call.find(_KIND, call.path["id"])
    closed = call.world.store.change(_KIND, account["id"], closed=True)
    emit_thin(call.world, "v2.core.account.closed", related(closed))
    return shown(closed, [])


def list_accounts(call: Call) -> Json:
    """GET /v2/core/accounts: newest first, one page."""
    limit = int(call.params.get("limit", 20))
    accounts = list(call.world.store.older(_KIND, "", None))
    if "closed" in call.params:
        accounts = [a for a in accounts if a["closed"] == call.params["closed"]]
    return {
        "data": [shown(account, []) for account in accounts[:limit]],
        "next_page_url": None,
        "previous_page_url": None,
    }


def set_status(world: World, account: Json, transfers: str, payouts: str | None = None) -> Json:
    """Change what the account may do and tell thin endpoints, as a review by Stripe would."""
    before = account["_transfers"], account["_payouts"]
    changed = world.store.change(
        _KIND, account["id"], _transfers=transfers, _payouts=payouts or transfers, _onboarded=True
    )
    about = related(changed)
    emit_thin(world, "v2.core.account[requirements].updated", about)
    name = "v2.core.account[configuration.recipient].capability_status_updated"
    for capability, old in zip(("stripe_transfers", "payouts"), before, strict=True):
        if changed["_transfers" if capability == "stripe_transfers" else "_payouts"] != old:
            emit_thin(world, name, about, {"updated_capability": f"stripe_balance.{capability}"})
    return changed


def related(account: Json) -> tuple[str, str, str]:
    """The account as a thin event's related object."""
    return account["id"], _KIND, f"/v2/core/accounts/{account['id']}"


def create_login_link(call: Call) -> Json:
    """POST /v1/accounts/{account}/login_links: the way into the Express dashboard."""
    account = call.find(_KIND, call.path["account"])
    if account["dashboard"] != "express" or not account["_onboarded"]:
        raise invalid(
            "Cannot create a login link for an account that is not an Express account or that has "
            "not completed onboarding.",
            "account",
        )
    token = new_id("lgn")
    call.world.store.put("_login", {"id": token, "account": account["id"]})
    return {
        "object": "login_link",
        "created": call.world.now(),
        "url": call.world.page_url(f"express/{token}"),
    }


def shown(account: Json, include: list[str]) -> Json:
    """The account as the API shows it: parts stay null until named in `include`."""
    public = {key: value for key, value in account.items() if not key.startswith("_")}
    public |= dict.fromkeys(("configuration", "defaults", "identity", "requirements"))
    public["future_requirements"] = None
    for part in include:
        name, _, inner = part.partition(".")
        if name == "configuration":
            public[name] = (public[name] or {}) | {inner: _configuration(account, inner)}
        else:
            public[name] = _PARTS[name](account)
    return public


def _requests_transfers(params: Json) -> bool:
    node: Any = params.get("configuration")
    for key in ("recipient", "capabilities", "stripe_balance", "stripe_transfers"):
        node = (node or {}).get(key)
    return bool(node and node.get("requested"))


def _configuration(account: Json, name: str) -> Json | None:
    if name != "recipient" or name not in account["applied_configurations"]:
        return None
    balance = None
    if account["_requested"]:
        balance = {
            "payouts": _capability(account["_payouts"]),
            "stripe_transfers": _capability(account["_transfers"]),
        }
    return {"applied": True, "capabilities": {"stripe_balance": balance}}


def _capability(status: str) -> Json:
    detail = _DETAILS[status]
    details = [dict(zip(("code", "resolution"), detail, strict=True))] if detail else []
    return {"status": status, "status_details": details}


def _requirements(account: Json) -> Json:
    entries = _ENTRIES[account["_transfers"]] if account["_onboarded"] else _BEFORE_ONBOARDING
    deadline = {"status": entries[0][2], "time": None} if entries else None
    return {
        "entries": [_entry(*entry) for entry in entries],
        "summary": {"minimum_deadline": deadline},
    }


def _entry(description: str, waiting_for: str, deadline: str) -> Json:
    restricts = {
        "capability": "stripe_balance.stripe_transfers",
        "configuration": "recipient",
        "deadline": {"status": deadline},
    }
    return {
        "awaiting_action_from": waiting_for,
        "description": description,
        "errors": [],
        "impact": {"restricts_capabilities": [restricts]},
        "minimum_deadline": {"status": deadline},
        "requested_reasons": [{"code": "routine_onboarding"}],
    }


def _identity(account: Json) -> Json:
    return {k: account["_identity"].get(k) for k in ("country", "entity_type")}


def _defaults(account: Json) -> Json:
    given = account["_defaults"]
    responsibilities = {"requirements_collector": "stripe"} | (given.get("responsibilities") or {})
    return {
        "currency": given.get("currency"),
        "locales": given.get("locales"),
        "responsibilities": responsibilities,
    }


def _future_requirements(_account: Json) -> None:
    return None


_PARTS: dict[str, Any] = {
    "defaults": _defaults,
    "future_requirements": _future_requirements,
    "identity": _identity,
    "requirements": _requirements,
}
