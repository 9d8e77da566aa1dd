"""Routes of the hosted pages: checkout, 3-D Secure, onboarding, Express, card readers."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from payments.loopback.errors import Json
from payments.loopback.pages.checkout import DEFAULT_CARD, challenge_page, checkout_page
from payments.loopback.pages.express import express_page
from payments.loopback.pages.layout import message_page
from payments.loopback.pages.onboarding import OUTCOMES, form_error, onboarding_page
from payments.loopback.pages.readers import answer, reader_page, readers_page
from payments.loopback.pages.words import Language, language_of
from payments.loopback.resources.account_links import finish_form, open_link
from payments.loopback.resources.attempts import finish_challenge
from payments.loopback.resources.cards import find_card
from payments.loopback.resources.checkout_payments import (
    Outcome,
    Shopper,
    answer_challenge,
    pay,
    session_of,
    success_url,
)
from payments.loopback.world import World

_CSS = Path(__file__).with_name("page.css")
_KIND = "checkout.session"


class Pages:
    """The pages a browser is sent to. Their addresses are the only secret they need."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._path = world.options.page_path

    def routes(self) -> list[Route]:
        """Routes below the public path."""
        both = ["GET", "POST"]
        return [
            Route("/page.css", self.css),
            Route("/c/pay/{session}", self.checkout, methods=both),
            Route("/3ds/{intent}/{token}", self.challenge, methods=both),
            Route("/setup/{account}/{token}", self.open_setup),
            Route("/setup-form/{form}", self.setup, methods=both),
            Route("/express/{token}", self.express),
            Route("/readers", self.readers),
            Route("/reader/{reader}", self.reader, methods=both),
        ]

    async def css(self, _request: Request) -> Response:
        """The one stylesheet."""
        return FileResponse(_CSS, media_type="text/css")

    async def checkout(self, request: Request) -> Response:
        """Show or submit the payment form."""
        typed = await _typed(request)
        session = self._world.store.get(_KIND, request.path_params["session"])
        if session is None:
            return self._missing(request)
        if session["status"] != "open":
            return self._closed(session)
        if request.method == "POST":
            return self._paid(session, typed)
        asked = find_card(request.query_params.get("card", ""))
        number = asked.number if asked else DEFAULT_CARD
        return checkout_page(self._world, session, card=number, typed={})

    async def challenge(self, request: Request) -> Response:
        """Show or answer the bank's 3-D Secure page."""
        typed = await _typed(request)
        intent = self._world.store.get("payment_intent", request.path_params["intent"])
        token = request.path_params["token"]
        if intent is None or intent.get("_challenge") != token:
            return self._missing(request)
        session = session_of(self._world, intent["id"])
        if request.method == "GET" and intent["status"] == "requires_action":
            language = language_of(session["locale"]) if session else _language(request)
            return challenge_page(self._world, intent, language)
        return self._answered(intent, session, typed.get("answer") == "authorise")

    async def open_setup(self, request: Request) -> Response:
        """Use an onboarding link up; a spent one leads to the platform's refresh_url."""
        with self._world.store.transaction():
            form, refresh_url = open_link(
                self._world, request.path_params["account"], request.path_params["token"]
            )
        if form:
            return self._go(f"setup-form/{form['id']}")
        return RedirectResponse(refresh_url, 303) if refresh_url else self._missing(request)

    async def setup(self, request: Request) -> Response:
        """Show or submit the onboarding form."""
        typed, language = await _typed(request), _language(request)
        form = self._world.store.get("_onboarding_form", request.path_params["form"])
        if form is None:
            return self._missing(request)
        if form["expires"] < self._world.now():
            return RedirectResponse(form["refresh_url"], 303)
        account = self._world.store.get("v2.core.account", form["account"]) or {}
        if request.method == "GET":
            return onboarding_page(self._world, account, language, {})
        later = bool(typed.get("later"))
        error = "" if later else form_error(language, typed)
        if error:
            return onboarding_page(self._world, account, language, typed, error)
        outcome = typed.get("outcome") if typed.get("outcome") in OUTCOMES else "active"
        with self._world.store.transaction():
            finish_form(
                self._world, form, None if later else outcome, typed.get("iban", "").strip()[-4:]
            )
        return RedirectResponse(form["return_url"], 303)

    async def express(self, request: Request) -> Response:
        """The designer's Express page."""
        login = self._world.store.get("_login", request.path_params["token"])
        account = self._world.store.get("v2.core.account", login["account"]) if login else None
        if account is None:
            return self._missing(request)
        return express_page(self._world, account, _language(request))

    async def readers(self, request: Request) -> Response:
        """All simulated readers."""
        return readers_page(self._world, _language(request))

    async def reader(self, request: Request) -> Response:
        """The screen of a simulated reader; a button says what the customer does."""
        typed = await _typed(request)
        reader = self._world.store.get("terminal.reader", request.path_params["reader"])
        if reader is None:
            return self._missing(request)
        if request.method == "GET":
            return reader_page(self._world, reader, _language(request))
        with self._world.store.transaction():
            answer(self._world, reader, typed.get("answer", ""))
        return self._go(f"reader/{reader['id']}")

    def _paid(self, session: Json, typed: dict[str, str]) -> Response:
        shopper = Shopper(typed.get("email", ""), typed.get("name", ""))
        with self._world.store.transaction():
            outcome = pay(self._world, session, typed.get("card_number", ""), shopper)
        if outcome.state == "requires_action":
            intent = self._world.store.get("payment_intent", outcome.session["payment_intent"])
            challenge = (intent or {})["_challenge"]
            return self._go(f"3ds/{outcome.session['payment_intent']}/{challenge}")
        return self._after(outcome, typed)

    def _answered(self, intent: Json, session: Json | None, authenticated: bool) -> Response:
        with self._world.store.transaction():
            if session:
                outcome = answer_challenge(self._world, session, authenticated=authenticated)
                return self._after(outcome, None)
            if intent["status"] == "requires_action":
                intent = finish_challenge(self._world, intent, authenticated=authenticated).intent
        status = "succeeded" if intent["status"] == "succeeded" else "failed"
        query = urlencode({"payment_intent": intent["id"], "redirect_status": status})
        back = intent["_return_url"] or f"{self._path}/c/pay/none"
        return RedirectResponse(f"{back}{'&' if '?' in back else '?'}{query}", 303)

    def _after(self, outcome: Outcome, typed: dict[str, str] | None) -> Response:
        if outcome.state != "declined":
            return self._closed(outcome.session)
        if typed is None:
            return self._go(f"c/pay/{outcome.session['id']}")
        # The number is not shown again: it might be a real one typed by mistake.
        return checkout_page(
            self._world, outcome.session, card=DEFAULT_CARD, typed=typed, status=402
        )

    def _closed(self, session: Json) -> Response:
        if session["status"] == "complete":
            return RedirectResponse(success_url(session), 303)
        language = language_of(session["locale"])
        return message_page(language, self._path, "expired", 410, session["cancel_url"])

    def _missing(self, request: Request) -> HTMLResponse:
        return message_page(_language(request), self._path, "missing", 404)

    def _go(self, path: str) -> RedirectResponse:
        # A path without origin works behind the public proxy and on the direct port alike.
        return RedirectResponse(f"{self._path}/{path}", 303)


async def _typed(request: Request) -> dict[str, str]:
    if request.method != "POST":
        return {}
    form = await request.form(max_fields=20)
    return {name: value[:200] for name, value in form.items() if isinstance(value, str)}


def _language(request: Request) -> Language:
    return language_of(request.headers.get("accept-language"))
