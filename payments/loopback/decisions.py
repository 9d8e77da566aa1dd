"""The control API's decisions: what shoppers, banks, Stripe and designers do, on a test's word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from payments.loopback.errors import Json, invalid, parameter_missing, resource_missing
from payments.loopback.rendering import render
from payments.loopback.resources import account_fates, disputes, payouts, radar, reader_actions
from payments.loopback.resources.accounts import STATUSES, shown
from payments.loopback.resources.balances import available, top_up
from payments.loopback.resources.bulk import make_charges
from payments.loopback.resources.checkout_payments import Shopper, answer_challenge, pay
from payments.loopback.resources.requirements import checked_requirements
from payments.loopback.world import World

DEFAULT_CARD = "4242424242424242"
PAYOUT_OUTCOMES = ("pending", "in_transit", "paid", "failed")
_ACCOUNT = "v2.core.account"
_MOST_STEPS = 20
Decide = Callable[[Json], Json]


class Decisions:
    """Everything that happens outside the platform and its API."""

    def __init__(self, world: World) -> None:
        self._world = world

    def acts(self) -> dict[tuple[str, str], Decide]:
        """The decisions by method and path below `/_loopback`."""
        return {
            ("POST", "/pay"): self.pay,
            ("POST", "/charges"): self.bulk_charges,
            ("POST", "/topup"): self.top_up,
            ("POST", "/payouts"): self.pay_out,
            ("POST", "/payouts/{id}/advance"): self.advance_payout,
            ("POST", "/payouts/{id}/fail"): self.fail_payout,
            ("POST", "/accounts/{id}/capability"): self.set_capability,
            ("POST", "/accounts/{id}/requirements"): self.set_requirements,
            ("POST", "/accounts/{id}/script"): self.script_onboarding,
            ("POST", "/accounts/{id}/bank"): self.change_bank,
            ("POST", "/accounts/{id}/close"): self.close_account,
            ("POST", "/accounts/{id}/deauthorize"): self.deauthorize,
            ("POST", "/accounts/{id}/drain"): self.drain,
            ("POST", "/readers/{id}"): self.set_reader,
            ("POST", "/readers/{id}/cancel"): self.cancel_at_reader,
            ("POST", "/charges/{id}/dispute"): self.open_dispute,
            ("POST", "/charges/{id}/warn"): self.warn,
            ("POST", "/charges/{id}/review"): self.open_review,
            ("POST", "/reviews/{id}/close"): self.close_review,
            ("POST", "/disputes/{id}/escalate"): self.escalate_inquiry,
            ("POST", "/disputes/{id}/close"): self.close_dispute,
        }

    # -- money -----------------------------------------------------------------------------------

    def pay(self, given: Json) -> Json:
        """Go through a session's hosted page; `authenticate` null stops at the 3-D Secure page."""
        session = self._found("checkout.session", given.get("session"))
        shopper = Shopper(given.get("email", "shopper@example.org"), given.get("name", "Test"))
        outcome = pay(self._world, session, given.get("card", DEFAULT_CARD), shopper)
        authenticate = given.get("authenticate", True)
        if outcome.state == "requires_action" and authenticate is not None:
            outcome = answer_challenge(
                self._world, outcome.session, authenticated=bool(authenticate)
            )
        code = outcome.decline.decline_code or outcome.decline.code if outcome.decline else None
        shown_session = render(self._world, "checkout.session", outcome.session)
        return {"state": outcome.state, "decline": code, "session": shown_session}

    def bulk_charges(self, given: Json) -> Json:
        """Many paid charges at once, without events."""
        return {"data": make_charges(self._world, given.get("charges"))}

    def top_up(self, given: Json) -> Json:
        """Put available money on the platform's balance, or have the bank refuse it."""
        amount, currency = _integer(given, "amount"), given.get("currency", "eur")
        made = top_up(self._world, amount, currency, {}, failure=given.get("failure_code"))
        return render(self._world, "topup", made)

    def pay_out(self, given: Json) -> Json:
        """Make the automatic payout of an account: all of its available balance by default."""
        account, currency = str(given.get("account", "")), given.get("currency", "eur")
        outcome = given.get("outcome", "paid")
        if outcome not in PAYOUT_OUTCOMES:
            raise invalid(f"outcome must be one of {', '.join(PAYOUT_OUTCOMES)}.", "outcome")
        amount = given.get("amount", available(self._world, account, currency))
        payout = payouts.start_payout(
            self._world, account, amount, currency, automatic=True, params={}
        )
        match outcome:
            case "in_transit":
                payouts.advance(self._world, payout)
            case "paid":
                payouts.arrive(self._world, payout["id"])
            case "failed":
                payouts.fail(self._world, payout, given.get("failure_code", "account_closed"))
        return render(self._world, "payout", self._found("payout", payout["id"]))

    def advance_payout(self, given: Json) -> Json:
        """One step on: pending, in transit, paid."""
        moved = payouts.advance(self._world, self._found("payout", given["id"]))
        return render(self._world, "payout", moved)

    def fail_payout(self, given: Json) -> Json:
        """The bank sends a payout back."""
        payout = self._found("payout", given["id"])
        failed = payouts.fail(self._world, payout, given.get("failure_code", "account_closed"))
        return render(self._world, "payout", failed)

    def drain(self, given: Json) -> Json:
        """Pay out all an account has available, so that a reversal finds nothing."""
        account = self._found(_ACCOUNT, given["id"])["id"]
        currency = given.get("currency", "eur")
        amount = available(self._world, account, currency)
        if amount > 0:
            self.pay_out({"account": account, "currency": currency})
        return {"drained": max(amount, 0)}

    # -- accounts --------------------------------------------------------------------------------

    def set_capability(self, given: Json) -> Json:
        """Decide what an account may do: the transfers status and, if given, the payouts status."""
        account = self._found(_ACCOUNT, given["id"])
        for name in ("status", "payouts"):
            if given.get(name) not in (*STATUSES, *([None] if name == "payouts" else [])):
                raise invalid(f"{name} must be one of {', '.join(STATUSES)}", name)
        return _account(
            account_fates.set_status(self._world, account, given["status"], given.get("payouts"))
        )

    def set_requirements(self, given: Json) -> Json:
        """Ask an account for exactly this; past due restricts it, nothing past due frees it."""
        account = self._found(_ACCOUNT, given["id"])
        asked = checked_requirements(given.get("requirements"))
        return _account(account_fates.set_requirements(self._world, account, asked))

    def script_onboarding(self, given: Json) -> Json:
        """What each coming submission of the onboarding form leads to, in order.

        Steps are `{"requirements": [...], "status"}`; `status` may be left out, then the
        requirements decide.
        """
        account, steps = self._found(_ACCOUNT, given["id"]), given.get("steps")
        if not isinstance(steps, list) or len(steps) > _MOST_STEPS:
            raise invalid(f"steps must be a list of at most {_MOST_STEPS}.", "steps")
        script = [_step(number, step) for number, step in enumerate(steps)]
        self._world.store.change(_ACCOUNT, account["id"], _script=script)
        return {"steps": len(script)}

    def change_bank(self, given: Json) -> Json:
        """The designer gives another bank account."""
        account = self._found(_ACCOUNT, given["id"])
        return account_fates.change_bank(self._world, account, str(given.get("last4", "")))

    def close_account(self, given: Json) -> Json:
        """Stripe closes an account."""
        account = self._found(_ACCOUNT, given["id"])
        return _account(account_fates.close_account(self._world, account))

    def deauthorize(self, given: Json) -> Json:
        """The designer takes the platform's access to the account away."""
        account = self._found(_ACCOUNT, given["id"])
        return _account(account_fates.deauthorize(self._world, account))

    # -- readers ---------------------------------------------------------------------------------

    def set_reader(self, given: Json) -> Json:
        """How a reader takes its next request (`mood`), and whether it has a network."""
        reader = self._found("terminal.reader", given["id"])
        mood, online = str(given.get("mood", "")), bool(given.get("online", True))
        changed = reader_actions.set_mood(self._world, reader, mood, online=online)
        return render(self._world, "terminal.reader", changed)

    def cancel_at_reader(self, given: Json) -> Json:
        """The customer presses the reader's red button."""
        reader = self._found("terminal.reader", given["id"])
        changed = reader_actions.cancel_at_reader(self._world, reader)
        return render(self._world, "terminal.reader", changed)

    # -- disputes and fraud ----------------------------------------------------------------------

    def open_dispute(self, given: Json) -> Json:
        """The cardholder disputes a charge, or asks about it first (`inquiry`)."""
        charge = self._found("charge", given["id"])
        amount = None if given.get("amount") is None else _integer(given, "amount")
        dispute = disputes.open_dispute(
            self._world,
            charge,
            inquiry=bool(given.get("inquiry")),
            amount=amount,
            reason=str(given.get("reason", "fraudulent")),
        )
        return render(self._world, "dispute", dispute)

    def escalate_inquiry(self, given: Json) -> Json:
        """The bank makes a dispute of its inquiry."""
        escalated = disputes.escalate(self._world, self._found("dispute", given["id"]))
        return render(self._world, "dispute", escalated)

    def close_dispute(self, given: Json) -> Json:
        """Decide a dispute: won or lost."""
        if given.get("outcome") not in ("won", "lost"):
            raise invalid("outcome must be won or lost.", "outcome")
        dispute = self._found("dispute", given["id"])
        closed = disputes.decide(self._world, dispute, given["outcome"])
        return render(self._world, "dispute", closed)

    def warn(self, given: Json) -> Json:
        """The card's bank calls a payment probably fraudulent."""
        charge = self._found("charge", given["id"])
        kind = str(given.get("fraud_type", "unauthorized_use_of_card"))
        warning = radar.warn(self._world, charge, kind)
        return render(self._world, "radar.early_fraud_warning", warning)

    def open_review(self, given: Json) -> Json:
        """Radar holds a payment up for a human."""
        return radar.open_review(self._world, self._found("charge", given["id"]))

    def close_review(self, given: Json) -> Json:
        """The human decided: `approved`, `refunded`, `refunded_as_fraud` or `disputed`."""
        review = self._found("review", given["id"])
        return radar.close_review(self._world, review, str(given.get("reason", "approved")))

    def _found(self, kind: str, identifier: Any) -> Json:
        found = self._world.store.get(kind, str(identifier))
        if found is None:
            raise resource_missing(kind, str(identifier))
        return found


def _account(account: Json) -> Json:
    return shown(account, ["configuration.recipient", "requirements"])


def _step(number: int, step: Any) -> Json:
    if not isinstance(step, dict) or set(step) - {"requirements", "status"}:
        raise invalid(f"steps[{number}] has requirements and, if you like, status.", "steps")
    if step.get("status") not in (None, *STATUSES):
        raise invalid(f"steps[{number}]: status is one of {', '.join(STATUSES)}.", "steps")
    asked = checked_requirements(step.get("requirements", []))
    return {"requirements": asked, "status": step.get("status")}


def _integer(given: Json, name: str) -> int:
    value = given.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise parameter_missing(name)
    return value
