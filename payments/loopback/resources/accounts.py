"""Connected accounts (API v2) with the recipient configuration, and Express login links (v1)."""

from __future__ import annotations

from typing import Any

from payments.loopback.errors import Json, invalid
from payments.loopback.events import emit_thin
from payments.loopback.ids import new_id
from payments.loopback.listing import listed_v2
from payments.loopback.resources.requirements import shown_requirements
from payments.loopback.world import Call

KIND = "v2.core.account"
# What a status of a capability means: (code, resolution) of its status_details.
_DETAILS = {
    "active": None,
    "pending": ("requirements_pending_verification", "no_resolution"),
    "restricted": ("requirements_past_due", "provide_info"),
    "rejected": ("rejected_other", "contact_stripe"),
    "unsupported": ("unsupported_country", "no_resolution"),
}
STATUSES = tuple(_DETAILS)


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
        "object": KIND,
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
        "_requirements": None,
        "_deauthorized": False,
        "_script": [],
    }
    call.world.store.put(KIND, account)
    emit_thin(call.world, "v2.core.account.created", related(account))
    return shown(account, call.params.get("include") or [])


def retrieve(call: Call) -> Json:
    """GET /v2/core/accounts/{id}."""
    return shown(call.find(KIND, call.path["id"]), call.params.get("include") or [])


def update(call: Call) -> Json:
    """POST /v2/core/accounts/{id}."""
    account, params = call.find(KIND, call.path["id"]), call.params
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
    changed = call.world.store.change(KIND, account["id"], **fields)
    emit_thin(call.world, "v2.core.account.updated", related(changed))
    return shown(changed, params.get("include") or [])


def list_accounts(call: Call) -> Json:
    """GET /v2/core/accounts: newest first, `closed` and `applied_configurations` filter."""
    closed = call.params.get("closed")
    applied = set(call.params.get("applied_configurations") or [])

    def keep(account: Json) -> bool:
        stays = closed is None or account["closed"] == closed
        fits = applied <= set(account["applied_configurations"])
        return stays and fits and not account.get("_deauthorized")

    def show(account: Json) -> Json:
        return shown(account, [])

    return listed_v2(call, KIND, "/v2/core/accounts", keep=keep, show=show)


def bank_of(account: Json) -> Json:
    """The bank account payouts go to, as v1 shows an external account."""
    return {
        "id": bank_id(account["id"]),
        "object": "bank_account",
        "account": account["id"],
        "account_holder_name": account["display_name"],
        "account_holder_type": "individual",
        "account_type": None,
        "available_payout_methods": ["standard"],
        "bank_name": "STRIPE TEST BANK",
        "country": str(account["_identity"]["country"]).upper(),
        "currency": account["_defaults"].get("currency") or "eur",
        "default_for_currency": True,
        "fingerprint": None,
        "last4": account["_bank"],
        "metadata": {},
        "routing_number": None,
        "status": "new",
    }


def bank_id(account: str) -> str:
    """The id of an account's bank account; "" is the platform."""
    return f"ba_{account.removeprefix('acct_') or 'platform'}"


def related(account: Json) -> tuple[str, str, str]:
    """The account as a thin event's related object."""
    return account["id"], KIND, f"/v2/core/accounts/{account['id']}"


def create_login_link(call: Call) -> Json:
    """POST /v1/accounts/{account}/login_links: the way into the Express dashboard."""
    account = call.find(KIND, call.path["account"])
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
    "requirements": shown_requirements,
}
