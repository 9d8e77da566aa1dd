"""What Stripe still asks of a connected account, and what that does to its capability."""

from __future__ import annotations

from typing import Any

from payments.loopback.errors import Json, invalid

# Deadlines, the most pressing first.
DEADLINES = ("past_due", "currently_due", "eventually_due")
_AWAITING = ("user", "stripe")
_DOCUMENT = "identity.individual.documents.primary_verification"
_MOST = 50


def requirement(description: str, awaiting: str, status: str) -> Json:
    """One stored requirement: what is asked, of whom, how pressing."""
    return {"description": description, "awaiting": awaiting, "status": status}


# What a status decided without a list of requirements asks for.
BY_STATUS: dict[str, list[Json]] = {
    "active": [],
    "pending": [requirement(_DOCUMENT, "stripe", "past_due")],
    "restricted": [requirement(_DOCUMENT, "user", "past_due")],
    "rejected": [],
    "unsupported": [],
}
BEFORE_ONBOARDING = [
    requirement("identity.individual.given_name", "user", "currently_due"),
    requirement("identity.individual.surname", "user", "currently_due"),
    requirement("identity.individual.date_of_birth", "user", "currently_due"),
    requirement("configuration.recipient.default_outbound_destination", "user", "currently_due"),
]


def checked_requirements(given: Any) -> list[Json]:
    """The list a test gave, completed; 400 naming the entry that is wrong.

    Entries: `{"description", "status": past_due | currently_due | eventually_due (the default is
    currently_due), "awaiting": user (default) | stripe}`.
    """
    if not isinstance(given, list) or len(given) > _MOST:
        raise invalid(f"requirements must be a list of at most {_MOST} entries.", "requirements")
    return [_checked(number, entry) for number, entry in enumerate(given)]


def _checked(number: int, entry: Any) -> Json:
    name = f"requirements[{number}]"
    if not isinstance(entry, dict) or not str(entry.get("description", "")).strip():
        raise invalid(f"{name} needs a description.", name)
    made = requirement(
        str(entry["description"]), entry.get("awaiting", "user"), entry.get("status", DEADLINES[1])
    )
    if made["awaiting"] not in _AWAITING:
        raise invalid(f"{name}: awaiting must be one of {', '.join(_AWAITING)}.", name)
    if made["status"] not in DEADLINES:
        raise invalid(f"{name}: status must be one of {', '.join(DEADLINES)}.", name)
    return made


def open_requirements(account: Json) -> list[Json]:
    """What is asked of the account now, in order."""
    if account.get("_requirements") is not None:
        asked: list[Json] = account["_requirements"]
        return asked
    return BY_STATUS[account["_transfers"]] if account["_onboarded"] else BEFORE_ONBOARDING


def status_after(account: Json, requirements: list[Json]) -> str:
    """The transfers capability once these requirements stand.

    Past due: restricted while the designer is to act, pending while Stripe is. Otherwise an
    onboarded account is active; what Stripe rejected, and what was never onboarded, stays so.
    """
    overdue = {entry["awaiting"] for entry in requirements if entry["status"] == "past_due"}
    current: str = account["_transfers"]
    if current in ("rejected", "unsupported"):
        return current
    if overdue:
        return "restricted" if "user" in overdue else "pending"
    return "active" if account["_onboarded"] else current


def shown_requirements(account: Json) -> Json:
    """The `requirements` part of a v2 account."""
    asked = open_requirements(account)
    pressing = min((DEADLINES.index(entry["status"]) for entry in asked), default=None)
    deadline = None if pressing is None else {"status": DEADLINES[pressing], "time": None}
    return {
        "entries": [_entry(entry) for entry in asked],
        "summary": {"minimum_deadline": deadline},
    }


def _entry(asked: Json) -> Json:
    deadline = {"status": asked["status"]}
    restricts = {
        "capability": "stripe_balance.stripe_transfers",
        "configuration": "recipient",
        "deadline": deadline,
    }
    return {
        "awaiting_action_from": asked["awaiting"],
        "description": asked["description"],
        "errors": [],
        "impact": {"restricts_capabilities": [restricts]},
        "minimum_deadline": deadline,
        "requested_reasons": [{"code": "routine_onboarding"}],
    }
