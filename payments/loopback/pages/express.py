"""The stand-in for the Express dashboard: balance, payouts and their schedule."""

from __future__ import annotations

from html import escape

from starlette.responses import HTMLResponse

from payments.loopback.errors import Json
from payments.loopback.pages.layout import alert, page
from payments.loopback.pages.words import Language, day, money, say
from payments.loopback.resources.balance_settings import settings_of
from payments.loopback.resources.balances import balance_object
from payments.loopback.world import World

_SHOWN = 50


def express_page(world: World, account: Json, language: Language) -> HTMLResponse:
    """What the designer would see in Stripe's Express dashboard."""
    body = (
        f'<p class="owner">{escape(account["display_name"] or account["id"])}</p>'
        + alert(_warning(account, language))
        + _section(say(language, "total_balance"), _balance(world, account, language))
        + _section(say(language, "schedule"), _schedule(world, account, language))
        + _section(say(language, "payouts"), _payouts(world, account, language))
    )
    title = say(language, "express_title")
    return page(language, world.options.page_path, title, body, layout="express")


def _section(title: str, content: str) -> str:
    return f'<section class="summary"><h2>{escape(title)}</h2>{content}</section>'


def _warning(account: Json, language: Language) -> str:
    if account["closed"]:
        return say(language, "account_closed")
    return "" if account["_payouts"] == "active" else say(language, "payouts_paused")


def _balance(world: World, account: Json, language: Language) -> str:
    balance = balance_object(world, account["id"])
    rows = "".join(
        f"<li><span>{escape(say(language, name))}</span>"
        f"<span>{escape(money(language, entry['amount'], entry['currency']))}</span></li>"
        for name in ("available", "pending")
        for entry in balance[name]
    )
    return f"<ul>{rows}</ul>"


def _schedule(world: World, account: Json, language: Language) -> str:
    schedule = settings_of(world, account["id"])["payments"]["payouts"]["schedule"]
    interval = schedule["interval"]
    if interval == "weekly":
        days = ", ".join(say(language, name) for name in schedule["weekly_payout_days"])
    else:
        days = ", ".join(str(number) for number in schedule.get("monthly_payout_days") or [1])
    lines = [say(language, f"schedule_{interval}", days=days)]
    if account["_bank"]:
        lines.append(say(language, "bank_ending", last4=account["_bank"]))
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def _payouts(world: World, account: Json, language: Language) -> str:
    payouts = list(world.store.older("payout", account["id"], None))[:_SHOWN]
    if not payouts:
        return f"<p>{escape(say(language, 'no_payouts'))}</p>"
    return f"<ul>{''.join(_payout(payout, language) for payout in payouts)}</ul>"


def _payout(payout: Json, language: Language) -> str:
    state, amount = payout["status"], money(language, payout["amount"], payout["currency"])
    return (
        f"<li><span>{day(language, payout['arrival_date'])} "
        f'<em class="state {state}">{escape(say(language, f"status_{state}"))}</em></span>'
        f"<span>{escape(amount)}</span></li>"
    )
