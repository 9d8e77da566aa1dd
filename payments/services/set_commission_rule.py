"""Programme staff set a commission: a new version of the rule of one thing, from some moment on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.db import connection, transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments.fees import MARGIN_RATE
from payments.models import CommissionRule
from payments.observed_fees import least_rate, observed_fee_rate
from payments.percent_text import percent_text
from payments.permissions import can_set_rules
from payments.services.commission import FOUNDING_NAME, founding_rule
from shops.models import Cohort, Product, Shop, Theme

WHOLE: Final = 10_000  # basis points
LONGEST_NAME: Final = 120

Thing = Cohort | Shop | Theme | Product


@transaction.atomic
def set_commission_rule(
    *,
    actor: User,
    rate: int,
    vat_rate: int,
    cohort: Cohort | None = None,
    shop: Shop | None = None,
    theme: Theme | None = None,
    product: Product | None = None,
    valid_from: datetime | None = None,
    valid_until: datetime | None = None,
    note: str = "",
) -> CommissionRule:
    """The next version of the rule of the one thing given, or of the programme.

    Rates are basis points; `vat_rate` is contained in `rate`. Without `valid_from` it holds from
    now on. What is sold already keeps its commission. Raises RuleBroken NOT_ALLOWED and what
    `demand_valid_rule` does.
    """
    if not can_set_rules(actor):
        raise RuleBroken("NOT_ALLOWED", _("Only the programme's staff set commissions."))
    things = {"cohort": cohort, "shop": shop, "theme": theme, "product": product}
    demand_valid_rule(rate, vat_rate, valid_from, valid_until, things=things)
    before = _lock_latest(things)
    return CommissionRule.objects.create(
        name=before.name if before else _name_of(things),
        version=before.version + 1 if before else 1,
        rate=rate,
        vat_rate=vat_rate,
        valid_from=valid_from or clock.now(),
        valid_until=valid_until,
        note=" ".join(note.split()),
        set_by=actor,
        set_by_name=actor.get_full_name(),
        **things,
    )


def demand_valid_rule(
    rate: int,
    vat_rate: int,
    valid_from: datetime | None,
    valid_until: datetime | None,
    *,
    things: Mapping[str, Thing | None],
) -> None:
    """Raises RuleBroken ONE_THING, INVALID_RATE, RULE_IN_PAST, RULE_NEVER_HOLDS or RATE_TOO_LOW."""
    given = [kind for kind, thing in things.items() if thing is not None]
    if len(given) > 1:
        message = _("A rule is for one thing: a cohort, a shop, a theme, a product, or for all.")
        raise RuleBroken("ONE_THING", message, field=given[-1])
    for field, asked in (("rate", rate), ("vatRate", vat_rate)):
        if not 0 <= asked <= WHOLE:
            message = _("Give the rate in basis points, from 0 to 10000: 1200 is 12 percent.")
            raise RuleBroken("INVALID_RATE", message, field=field)
    _demand_period(valid_from, valid_until)
    _demand_covering(rate)


def _demand_period(valid_from: datetime | None, valid_until: datetime | None) -> None:
    now = clock.now()
    if valid_from is not None and valid_from < now:
        message = _(
            "A rule cannot begin in the past: what was sold then has its commission already. "
            "Choose a later moment, or leave it empty to begin now."
        )
        raise RuleBroken("RULE_IN_PAST", message, field="validFrom")
    if valid_until is not None and valid_until <= (valid_from or now):
        message = _("The rule would end before it begins. Choose a later end, or none.")
        raise RuleBroken("RULE_NEVER_HOLDS", message, field="validUntil")


def _demand_covering(rate: int) -> None:
    least = least_rate()
    if rate >= least:
        return
    message = _(
        "A commission of %(rate)s would not pay for the card: Stripe keeps %(fee)s of what "
        "customers pay, and %(margin)s are kept beside it. Set at least %(least)s."
    ) % {
        "rate": percent_text(rate),
        "fee": percent_text(observed_fee_rate()),
        "margin": percent_text(MARGIN_RATE),
        "least": percent_text(least),
    }
    raise RuleBroken("RATE_TOO_LOW", message, field="rate")


def _lock_latest(things: Mapping[str, Thing | None]) -> CommissionRule | None:
    """The latest version so far; whoever sets the same rule meanwhile waits for this one."""
    thing = next(filter(None, things.values()), None)
    if thing is None:
        # No row to lock: rules are append-only, and who may not change a row may not lock it.
        founding_rule()
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [FOUNDING_NAME])
        versions = CommissionRule.objects.filter(name=FOUNDING_NAME)
    else:
        type(thing)._default_manager.select_for_update(no_key=True).get(pk=thing.pk)
        versions = CommissionRule.objects.filter(**things)
    return versions.order_by("-version").first()


def _name_of(things: Mapping[str, Thing | None]) -> str:
    """What the rule is called in explanations, for ever: a slug may change, a name does not."""
    kind, thing = next((kind, thing) for kind, thing in things.items() if thing is not None)
    slug = f"{thing.shop.slug}/{thing.slug}" if isinstance(thing, Product) else thing.slug
    name = f"{kind} {slug}"
    taken = CommissionRule.objects.filter(name=name).exists()
    return f"{kind} #{thing.pk}" if taken or len(name) > LONGEST_NAME else name
