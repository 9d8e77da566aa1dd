"""The hosted payment page of a Checkout Session and the bank's 3-D Secure page."""

from __future__ import annotations

from html import escape

from starlette.responses import HTMLResponse

from payments.loopback.errors import Json
from payments.loopback.pages.layout import alert, button, field, page
from payments.loopback.pages.words import Language, decline_words, language_of, money, say
from payments.loopback.world import World

DEFAULT_CARD = "4242424242424242"
_CHOICES = (
    (DEFAULT_CARD, "choice_pays"),
    ("4000002760003184", "choice_3ds"),
    ("4000000000000077", "choice_at_once"),
    ("4000000000000259", "choice_disputed"),
    ("4000000000005423", "choice_warned"),
    ("4000000000000002", "choice_declined"),
    ("4000000000009995", "choice_no_funds"),
    ("4000000000000069", "choice_expired"),
)


def checkout_page(
    world: World, session: Json, *, card: str, typed: dict[str, str], status: int = 200
) -> HTMLResponse:
    """The form; after a decline it says why and can be sent again."""
    language = language_of(session["locale"])
    error = last_decline(world, session)
    body = (
        _summary(language, session)
        + '<div class="pay">'
        + alert(decline_words(language, error) if error else "")
        + _form(language, session, card, typed)
        + "</div>"
        + _choices(language, card)
        + _way_back(language, session)
    )
    title = say(language, "pay_title")
    return page(language, world.options.page_path, title, body, status, layout="checkout")


def challenge_page(world: World, intent: Json, language: Language) -> HTMLResponse:
    """The bank's page: authenticate or fail."""
    amount = money(language, intent["amount"], intent["currency"])
    body = f"""<p>{escape(say(language, "challenge"))}</p>
<p class="amount">{escape(amount)}</p>
<form method="post">
{button("authorise", "answer", say(language, "authorise"))}
{button("refuse", "answer", say(language, "refuse"), css="quiet")}
</form>"""
    return page(language, world.options.page_path, say(language, "challenge_title"), body)


def last_decline(world: World, session: Json) -> str | None:
    """The code of the last failed attempt on this session."""
    intent = world.store.get("payment_intent", session["payment_intent"] or "")
    error = intent["last_payment_error"] if intent else None
    return (error.get("decline_code") or str(error["code"])) if error else None


def _summary(language: Language, session: Json) -> str:
    code = session["currency"]
    rows = [
        (f"{line['quantity']} × {line['description'] or ''}", line["amount_total"])
        for line in session["_line_items"]
    ]
    if shipping := session["total_details"]["amount_shipping"]:
        rows.append((say(language, "shipping"), shipping))
    lines = "".join(
        f"<li><span>{escape(text)}</span><span>{escape(money(language, amount, code))}</span></li>"
        for text, amount in rows
    )
    total = escape(money(language, session["amount_total"], code))
    return (
        f'<section class="summary"><h2>{escape(say(language, "summary"))}</h2><ul>{lines}</ul>'
        f'<p class="total"><span>{escape(say(language, "total"))}</span>'
        f"<strong>{total}</strong></p></section>"
    )


def _form(language: Language, session: Json, card: str, typed: dict[str, str]) -> str:
    def text(name: str) -> str:
        return say(language, name)

    email = typed.get("email") or session["customer_email"] or "shopper@example.org"
    amount = money(language, session["amount_total"], session["currency"])
    numeric = {"inputmode": "numeric", "autocomplete": "off", "required": "required"}
    fields = (
        field("email", text("email"), email, type="email", required="required"),
        field("card_number", text("card_number"), _grouped(card), **numeric),
        '<div class="pair">',
        field("exp", text("exp"), typed.get("exp", "12/34"), **numeric),
        field("cvc", text("cvc"), typed.get("cvc", "123"), **numeric),
        "</div>",
        field("name", text("name"), typed.get("name", "Camille Test"), required="required"),
    )
    label = escape(say(language, "pay", amount=amount))
    return (
        f'<form method="post" autocomplete="off">{"".join(fields)}'
        f'<button id="pay" type="submit">{label}</button></form>'
    )


def _choices(language: Language, current: str) -> str:
    links = "".join(
        f'<li><a href="?card={number}"{_current(number == current)}>'
        f"<span>{escape(say(language, name))}</span><code>{_grouped(number)}</code></a></li>"
        for number, name in _CHOICES
    )
    title = escape(say(language, "choices"))
    return f'<nav class="choices" aria-label="{title}"><h2>{title}</h2><ul>{links}</ul></nav>'


def _current(yes: bool) -> str:
    return ' aria-current="true"' if yes else ""


def _way_back(language: Language, session: Json) -> str:
    if not session["cancel_url"]:
        return ""
    label = escape(say(language, "back_to_shop"))
    return f'<p class="back"><a id="cancel" href="{escape(session["cancel_url"])}">{label}</a></p>'


def _grouped(number: str) -> str:
    return " ".join(number[start : start + 4] for start in range(0, len(number), 4))
