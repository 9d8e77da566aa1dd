"""Balance settings: when payouts are made by themselves, and those payouts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from payments.loopback.errors import Json, invalid
from payments.loopback.events import emit
from payments.loopback.jobs import schedule
from payments.loopback.resources.balances import available
from payments.loopback.resources.payouts import start_payout
from payments.loopback.world import DAY, Call, World

RUN = "automatic_payouts"
# After midnight, when the day's pending money has become available.
_HOUR = 3600
_CURRENCY = "eur"
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def retrieve(call: Call) -> Json:
    """GET /v1/balance_settings."""
    return _shown(settings_of(call.world, call.account))


def update(call: Call) -> Json:
    """POST /v1/balance_settings."""
    settings = settings_of(call.world, call.account)
    payments = _merged_deep(settings["payments"], call.params.get("payments", {}))
    schedule_ = payments["payouts"]["schedule"]
    if schedule_["interval"] == "weekly" and not schedule_.get("weekly_payout_days"):
        raise invalid(
            "A weekly schedule needs weekly_payout_days.",
            "payments[payouts][schedule][weekly_payout_days]",
            "parameter_missing",
        )
    changed = settings | {"payments": payments}
    call.world.store.put("balance_settings", changed, call.account)
    emit(call.world, "balance_settings.updated", changed, account=call.account, before=settings)
    return _shown(changed)


def _shown(settings: Json) -> Json:
    # The API shows no id; the store needs one.
    return {key: value for key, value in settings.items() if key != "id"}


def settings_of(world: World, account: str) -> Json:
    """The settings of an account ("" is the platform), Stripe's defaults if it has none."""
    identifier = f"settings|{account}"
    return world.store.get("balance_settings", identifier) or {
        "id": identifier,
        "object": "balance_settings",
        "payments": {
            "debit_negative_balances": True,
            "payouts": {
                "schedule": {"interval": "daily"},
                "statement_descriptor": None,
                "status": "enabled",
            },
            "settlement_timing": {"delay_days": world.settings.settlement_days},
        },
    }


def _merged_deep(old: Json, new: Json) -> Json:
    merged_ = dict(old)
    for key, value in new.items():
        both = isinstance(value, dict) and isinstance(old.get(key), dict)
        merged_[key] = _merged_deep(old[key], value) if both else value
    return merged_


def expect_daily_run(world: World) -> None:
    """See to it that automatic payouts are looked at every night at one o'clock UTC."""
    if world.settings.automatic_payouts and not world.store.matching("_job", "target", RUN):
        midnight = (world.now() // DAY + 1) * DAY
        schedule(world, RUN, RUN, float(midnight + _HOUR))


def pay_out_all(world: World, _target: str) -> None:
    """Job: pay out every connected account whose schedule says so today.

    The platform's own balance is left alone: it is other people's money until it is transferred.
    """
    if not world.settings.automatic_payouts:
        return
    today = datetime.fromtimestamp(world.now(), UTC)
    for account in world.store.all("v2.core.account"):
        gone = account["closed"] or account.get("_deauthorized")
        if not gone and account["_payouts"] == "active":
            _pay_out(world, account["id"], today)
    expect_daily_run(world)


def _pay_out(world: World, account: str, today: datetime) -> None:
    payouts = settings_of(world, account)["payments"]["payouts"]
    kept = (payouts.get("minimum_balance_by_currency") or {}).get(_CURRENCY) or 0
    amount = available(world, account, _CURRENCY) - kept
    if amount > 0 and is_due(payouts["schedule"], today):
        start_payout(world, account, amount, _CURRENCY, automatic=True, params={})


def is_due(schedule_: Json, today: datetime) -> bool:
    """Whether a payout schedule names this day; a month's last day stands for later ones."""
    match schedule_["interval"]:
        case "daily":
            return True
        case "weekly":
            return _WEEKDAYS[today.weekday()] in schedule_["weekly_payout_days"]
        case "monthly":
            days = schedule_.get("monthly_payout_days") or [1]
            is_last = (today + timedelta(days=1)).month != today.month
            return today.day in days or (is_last and max(days) > today.day)
        case _:
            return False
