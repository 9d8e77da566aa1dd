"""What happens to a connected account from outside: reviews, a new bank, closing, leaving us."""

from __future__ import annotations

from payments.loopback.errors import Json, invalid
from payments.loopback.events import emit, emit_thin
from payments.loopback.resources.accounts import KIND, bank_of, related, shown
from payments.loopback.resources.requirements import status_after
from payments.loopback.world import Call, World

APPLICATION = {"id": "ca_loopback", "object": "application", "name": "Loopback platform"}


def set_status(
    world: World,
    account: Json,
    transfers: str,
    payouts: str | None = None,
    *,
    requirements: list[Json] | None = None,
) -> Json:
    """Change what the account may do and tell thin endpoints, as a review by Stripe would.

    Without `requirements` the account is asked for what that status usually comes with.
    """
    return _reviewed(world, account, transfers, payouts or transfers, requirements, onboarded=True)


def set_requirements(
    world: World, account: Json, requirements: list[Json], *, status: str | None = None
) -> Json:
    """Ask the account for exactly this; what is past due restricts both capabilities.

    `status` decides the capabilities instead.
    """
    status = status or status_after(account, requirements)
    payouts = account["_payouts"] if status == account["_transfers"] else status
    onboarded: bool = account["_onboarded"]
    return _reviewed(world, account, status, payouts, requirements, onboarded=onboarded)


def _reviewed(
    world: World,
    account: Json,
    transfers: str,
    payouts: str,
    requirements: list[Json] | None,
    *,
    onboarded: bool,
) -> Json:
    before = account["_transfers"], account["_payouts"]
    changed = world.store.change(
        KIND,
        account["id"],
        _transfers=transfers,
        _payouts=payouts,
        _requirements=requirements,
        _onboarded=onboarded,
    )
    about = related(changed)
    emit_thin(world, "v2.core.account[requirements].updated", about)
    name = "v2.core.account[configuration.recipient].capability_status_updated"
    for capability, old, new in zip(
        ("stripe_transfers", "payouts"), before, (transfers, payouts), strict=True
    ):
        if new != old:
            emit_thin(world, name, about, {"updated_capability": f"stripe_balance.{capability}"})
    return changed


def close(call: Call) -> Json:
    """POST /v2/core/accounts/{id}/close."""
    return shown(close_account(call.world, call.find(KIND, call.path["id"])), [])


def close_account(world: World, account: Json) -> Json:
    """Close the account, by Stripe or by us; it receives nothing more. Once is enough."""
    if account["closed"]:
        return account
    closed = world.store.change(KIND, account["id"], closed=True)
    emit_thin(world, "v2.core.account.closed", related(closed))
    return closed


def deauthorize(world: World, account: Json) -> Json:
    """The designer takes the platform's access away: from now on we get 403 for this account."""
    if account.get("_deauthorized"):
        raise invalid(f"Account {account['id']} has already left the platform.", "id")
    emit(world, "account.application.deauthorized", APPLICATION, account=account["id"])
    return world.store.change(KIND, account["id"], _deauthorized=True)


def change_bank(world: World, account: Json, last4: str) -> Json:
    """The designer gives another bank account; returns it as the event shows it."""
    if len(last4) != 4 or not last4.isascii() or not last4.isalnum():
        raise invalid("last4 must be four letters or digits.", "last4")
    known = account["_bank"] is not None
    changed = world.store.change(KIND, account["id"], _bank=last4)
    bank = bank_of(changed)
    name = "updated" if known else "created"
    emit(world, f"account.external_account.{name}", bank, account=account["id"])
    return bank
