"""Load the whole demo, step by step; each looks first, so that loading again changes nothing."""

from __future__ import annotations

from django.conf import settings

from matricia.accounts.models import User
from orders.models import Voucher
from programme.demo import content
from programme.demo.claims import load_claims
from programme.demo.commission import load_cohort, load_commissions
from programme.demo.drawing import PICTURE_WIDTH
from programme.demo.facts import load_facts
from programme.demo.front import load_front
from programme.demo.letters import load_letters
from programme.demo.market import load_market
from programme.demo.payouts import order_payouts
from programme.demo.people import load_people
from programme.demo.reviews import load_reviews
from programme.demo.sellers import load_sellers
from programme.demo.shops import load_shops, load_themes


class NotForProductionError(Exception):
    """The demo's passwords are public: it never goes beside real people's data."""


def load_demo(*, width: int = PICTURE_WIDTH) -> int:
    """Load what is missing; answers how many pieces were added. Raises NotForProductionError.

    Pictures are drawn `width` pixels wide.
    """
    demand_demo()
    designers = content.designers()
    about = content.programme()
    load_people(content.people())
    load_themes(content.themes())
    added = load_shops(designers, about["delivery"], width=width)
    load_sellers(content.sellers(), designers)
    load_facts(designers)
    load_claims(content.claims(), User.objects.filter(is_staff=True).order_by("pk")[0])
    load_market(about["market"], designers)
    load_front()
    load_reviews(content.reviews())
    load_letters(content.letters())
    for voucher in about["vouchers"]:
        rest = {name: value for name, value in voucher.items() if name != "code"}
        Voucher.objects.get_or_create(code=voucher["code"], defaults=rest)
    load_cohort(about["cohort"], designers)
    load_commissions(about["commissions"])
    order_payouts(designers)
    return added


def demand_demo() -> None:
    """Raises NotForProductionError under production settings."""
    if settings.SETTINGS_MODULE.endswith(".production"):
        raise NotForProductionError(
            "The demo has public passwords and is never loaded in production. "
            "Use matricia.settings.dev and a database of its own."
        )
