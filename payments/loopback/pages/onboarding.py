"""The hosted onboarding form of a connected account and the Express balance page."""

from __future__ import annotations

from datetime import UTC, date, datetime
from html import escape

from starlette.responses import HTMLResponse

from payments.loopback.errors import Json
from payments.loopback.pages.layout import alert, button, field, page
from payments.loopback.pages.words import Language, money, say
from payments.loopback.resources.balances import balance_object
from payments.loopback.world import World

OUTCOMES = ("active", "pending", "restricted")
TEST_IBAN = "FR1420041010050500013M02606"
_ADULT_YEARS = 18


def onboarding_page(
    world: World, language: Language, typed: dict[str, str], error: str = ""
) -> HTMLResponse:
    """The form, filled in with test data or with what was typed."""
    options = "".join(
        f'<option value="{value}"{_selected(typed, value)}>'
        f"{escape(say(language, f'outcome_{value}'))}</option>"
        for value in OUTCOMES
    )
    body = f"""<p>{escape(say(language, "setup_intro"))}</p>
{alert(error)}
<form method="post" autocomplete="off">
{field("name", say(language, "full_name"), typed.get("name", "Camille Test"), required="required")}
{field("dob", say(language, "dob"), typed.get("dob", "1990-01-31"), type="date")}
{field("iban", say(language, "iban"), typed.get("iban", TEST_IBAN), spellcheck="false")}
<div class="field"><label for="outcome">{escape(say(language, "outcome"))}</label>
<select id="outcome" name="outcome">{options}</select></div>
<button id="submit-onboarding" type="submit">{escape(say(language, "submit_setup"))}</button>
{button("later", "later", say(language, "later"), css="quiet", more=" formnovalidate")}
</form>"""
    status = 422 if error else 200
    return page(language, world.options.page_path, say(language, "setup_title"), body, status)


def form_error(language: Language, typed: dict[str, str]) -> str:
    """What is wrong with the form, in the reader's language; empty when nothing is."""
    if not typed.get("name", "").strip():
        return say(language, "setup_name_error")
    if not _is_adult(typed.get("dob", "")):
        return say(language, "setup_dob_error")
    if not is_iban(typed.get("iban", "")):
        return say(language, "setup_iban_error")
    return ""


def is_iban(text: str) -> bool:
    """ISO 13616 check: the rearranged digits modulo 97 give 1."""
    iban = "".join(text.split()).upper()
    if not 15 <= len(iban) <= 34 or not (iban.isascii() and iban.isalnum()):
        return False
    digits = "".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])
    return int(digits) % 97 == 1


def express_page(world: World, account: Json, language: Language) -> HTMLResponse:
    """What the designer would see in Stripe's Express dashboard."""
    balance = balance_object(world, account["id"])
    rows = "".join(
        f"<li><span>{escape(say(language, name))}</span>"
        f"<span>{escape(money(language, entry['amount'], entry['currency']))}</span></li>"
        for name in ("available", "pending")
        for entry in balance[name]
    )
    title = say(language, "express_title")
    body = (
        f"<p>{escape(account['display_name'] or account['id'])}</p>"
        f'<section class="summary"><ul>{rows}</ul></section>'
        f"<h2>{escape(say(language, 'payouts'))}</h2>{_payouts(world, account, language)}"
    )
    return page(language, world.options.page_path, title, body)


def _payouts(world: World, account: Json, language: Language) -> str:
    payouts = list(world.store.older("payout", account["id"], None))
    if not payouts:
        return f"<p>{escape(say(language, 'no_payouts'))}</p>"
    rows = "".join(
        f"<li><span>{_day(payout['arrival_date'])} · "
        f"{escape(say(language, 'status_' + payout['status']))}</span>"
        f"<span>{escape(money(language, payout['amount'], payout['currency']))}</span></li>"
        for payout in payouts
    )
    return f'<section class="summary"><ul>{rows}</ul></section>'


def _day(moment: int) -> str:
    return datetime.fromtimestamp(moment, UTC).date().isoformat()


def _selected(typed: dict[str, str], value: str) -> str:
    return " selected" if typed.get("outcome") == value else ""


def _is_adult(text: str) -> bool:
    try:
        born = date.fromisoformat(text)
    except ValueError:
        return False
    today = datetime.now(UTC).date()
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return _ADULT_YEARS <= age <= 120
