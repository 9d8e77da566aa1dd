"""The hosted onboarding form of a connected account."""

from __future__ import annotations

from datetime import UTC, date, datetime
from html import escape

from starlette.responses import HTMLResponse

from payments.loopback.errors import Json
from payments.loopback.pages.layout import alert, button, field, page
from payments.loopback.pages.words import Language, say
from payments.loopback.resources.requirements import open_requirements
from payments.loopback.world import World

OUTCOMES = ("active", "pending", "restricted")
TEST_IBAN = "FR1420041010050500013M02606"
_ADULT_YEARS = 18
# Part of a requirement's description, and how the page calls it.
_ASKED = (
    ("document", "asked_document"),
    ("verification", "asked_document"),
    ("date_of_birth", "asked_date_of_birth"),
    ("name", "asked_name"),
    ("outbound_destination", "asked_bank"),
    ("external_account", "asked_bank"),
    ("address", "asked_address"),
)


def onboarding_page(
    world: World, account: Json, language: Language, typed: dict[str, str], error: str = ""
) -> HTMLResponse:
    """The form, filled in with test data or with what was typed."""
    body = f"""<p>{escape(say(language, "setup_intro"))}</p>
{_still_asked(account, language)}
{alert(error)}
<form method="post" autocomplete="off">
{field("name", say(language, "full_name"), typed.get("name", "Camille Test"), required="required")}
{field("dob", say(language, "dob"), typed.get("dob", "1990-01-31"), type="date")}
{field("iban", say(language, "iban"), typed.get("iban", TEST_IBAN), spellcheck="false")}
{_outcome(account, language, typed)}
<button id="submit-onboarding" type="submit">{escape(say(language, "submit_setup"))}</button>
{button("later", "later", say(language, "later"), css="quiet", more=" formnovalidate")}
</form>"""
    status = 422 if error else 200
    return page(language, world.options.page_path, say(language, "setup_title"), body, status)


def _outcome(account: Json, language: Language, typed: dict[str, str]) -> str:
    """The choice of what Stripe will say, unless a test has scripted it."""
    if account.get("_script"):
        return f'<p class="note">{escape(say(language, "scripted"))}</p>'
    options = "".join(
        f'<option value="{value}"{_selected(typed, value)}>'
        f"{escape(say(language, f'outcome_{value}'))}</option>"
        for value in OUTCOMES
    )
    return (
        f'<div class="field"><label for="outcome">{escape(say(language, "outcome"))}</label>'
        f'<select id="outcome" name="outcome">{options}</select></div>'
    )


def _still_asked(account: Json, language: Language) -> str:
    """What an account that was already looked at still has to give."""
    asked = [entry for entry in open_requirements(account) if entry["awaiting"] == "user"]
    if not account["_onboarded"] or not asked:
        return ""
    rows = "".join(f"<li>{escape(_in_words(language, e['description']))}</li>" for e in asked)
    title = escape(say(language, "still_asked"))
    return (
        f'<section class="alert" role="note"><p>{title}</p><ul class="dots">{rows}</ul></section>'
    )


def _in_words(language: Language, description: str) -> str:
    for part, name in _ASKED:
        if part in description:
            return say(language, name)
    return description


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
