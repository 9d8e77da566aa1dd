"""A card reader beside a till: registered with Stripe at the market's place."""

from __future__ import annotations

import re
from typing import Final

from django.conf import settings
from django.utils.translation import gettext as _

from markets.models import Market, Till
from markets.permissions import demand_to_organise
from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from payments import gateway
from payments.facts import PlaceFacts
from shops.titles import one_line

#: Stripe's simulated reader; it registers with test keys only.
SIMULATED: Final = "simulated-wpe"
_TEST_KEYS: Final = ("sk_test_", "rk_test_")
_POSTCODE_AND_CITY: Final = re.compile(r"\b(\d{5})\s+([^,\d]+)$")
_LONGEST_CODE: Final = 60


def set_up_reader(till: Till, *, actor: User, code: str = "") -> Till:
    """The reader that shows `code` (on its screen: Settings, Generate pairing code) stands beside
    `till` from now on, instead of any other. Without a code, and with test keys, a simulated one.

    Raises RuleBroken NOT_ORGANISER, READER_CODE, ADDRESS, or STRIPE_UNREACHABLE. It asks Stripe
    while the organiser waits: call it outside transactions.
    """
    demand_to_organise(actor, till.market)
    code = one_line(code)[:_LONGEST_CODE]
    if not code and not _is_test():
        raise _code_needed()
    try:
        return _register(till, code or SIMULATED)
    except gateway.GatewayRefused as refused:
        raise _refused(refused) from refused
    except gateway.GatewayUnsure as unsure:
        raise RuleBroken(
            "STRIPE_UNREACHABLE", _("Stripe does not answer at the moment. Try again in a minute.")
        ) from unsure


def ensure_reader(till: Till) -> Till:
    """`till` with a reader: the one it has, or else a simulated one; for demonstrations. Call it
    outside transactions; raises GatewayUnsure or GatewayRefused (which a live key gets)."""
    return till if till.reader_id else _register(till, SIMULATED)


def _register(till: Till, code: str) -> Till:
    """Keyed by what the till has: asked twice, there is one reader, and the next is another."""
    before = till.reader_id
    reader_id = gateway.create_reader(
        code=code,
        label=f"{till.name} – {till.market.slug}",
        place=_place(till.market),
        key=f"till:{till.pk}:reader:{before or 'first'}:{code}",
    )
    Till.objects.filter(pk=till.pk, reader_id=before).update(reader_id=reader_id)
    till.refresh_from_db(fields=["reader_id"])
    return till


def _place(market: Market) -> PlaceFacts:
    address = market.address.strip()
    found = _POSTCODE_AND_CITY.search(address)
    return PlaceFacts(
        name=market.place,
        line1=(address[: found.start()].strip(" ,") if found else address) or market.place,
        postcode=found[1] if found else "",
        city=found[2].strip() if found else "",
        country="FR",
    )


def _is_test() -> bool:
    key: str = settings.STRIPE_SECRET_KEY
    return key.startswith(_TEST_KEYS)


def _refused(refused: gateway.GatewayRefused) -> RuleBroken:
    if refused.param.startswith("address"):
        return RuleBroken(
            "ADDRESS",
            _(
                "Stripe wants to know where the reader stands. Give the market its whole address, "
                "ending with postcode and town, then try again."
            ),
        )
    return _code_needed()


def _code_needed() -> RuleBroken:
    return RuleBroken(
        "READER_CODE",
        _(
            "Stripe does not know this reader. On the reader choose Settings, then “Generate "
            "pairing code”, and type the three words it shows."
        ),
        "code",
    )
