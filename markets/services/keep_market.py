"""A market is planned: its name, dates, place, hall, and what it proposes to tills and stalls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from markets.models import Market, MarketOrganiser
from markets.permissions import demand_to_organise, demand_to_plan_markets
from markets.services.planned_market import lock_unclosed
from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from shops.addresses import address_of
from shops.titles import demand_title, one_line

LANGUAGES: Final = ("fr", "en", "ar")
LONGEST_NAME, LONGEST_SUMMARY, LONGEST_PLACE, LONGEST_ADDRESS = 120, 600, 160, 255
LARGEST_HALL: Final = 40  # fields along one side of the plan
MOST_CASH: Final = 1_000_000  # cents: a float or a fee beyond 10,000 € is a slip of the finger
_SLUG_LENGTH: Final = 50


@transaction.atomic
def create_market(*, actor: User, **about: Any) -> Market:
    """A planned market that `actor` organises; `about` as `edit_market` takes it, with at least
    name, place, starts_at and ends_at.

    Asked twice with the same French name in the same year, it answers the market made before if
    `actor` organises it. Raises RuleBroken NOT_ORGANISER, NAME_TAKEN and those of `edit_market`.
    """
    demand_to_plan_markets(actor)
    market = Market(**_checked(about))
    _demand_dates(market)
    title = market.name.get("fr") or next(iter(market.name.values()))
    year = market.starts_at.year
    market.slug = f"{address_of(title, fallback='market', length=_SLUG_LENGTH - 5)}-{year}"
    before = Market.objects.filter(slug=market.slug).first()
    if before is not None:
        if Market.objects.organised_by(actor).filter(pk=before.pk, state=before.state).exists():
            return before
        raise RuleBroken(
            "NAME_TAKEN",
            _("There is a market of this name that year already. Give it another."),
            "name",
        )
    market.save()
    MarketOrganiser.objects.create(market=market, user=actor)
    return market


@transaction.atomic
def edit_market(market: Market, *, actor: User, **about: Any) -> Market:
    """Changes what is given: name and summary (by language), place, address, starts_at, ends_at,
    hall_columns, hall_rows, cash_float, stall_fee (cents).

    Raises RuleBroken NOT_ORGANISER, MARKET_CLOSED, TITLE, DATES, HALL, AMOUNT.
    """
    demand_to_organise(actor, market)
    market = lock_unclosed(market)
    for field, value in _checked(about).items():
        setattr(market, field, value)
    _demand_dates(market)
    _demand_room(market)
    market.save()
    return market


def _checked(about: Mapping[str, Any]) -> dict[str, Any]:
    checks: dict[str, Callable[[Any], Any]] = {
        "name": _name,
        "summary": lambda value: _by_language(value, longest=LONGEST_SUMMARY, field="summary"),
        "place": lambda value: demand_title(value, longest=LONGEST_PLACE, field="place"),
        "address": lambda value: one_line(value)[:LONGEST_ADDRESS],
        "hall_columns": lambda value: _side(value, "hallColumns"),
        "hall_rows": lambda value: _side(value, "hallRows"),
        "cash_float": lambda value: demand_cents(value, "cashFloat"),
        "stall_fee": lambda value: demand_cents(value, "stallFee"),
    }
    return {
        field: checks[field](value) if field in checks else value
        for field, value in about.items()
        if value is not None
    }


def _name(texts: Mapping[str, str]) -> dict[str, str]:
    names = _by_language(texts, longest=LONGEST_NAME, field="name")
    if not names:
        raise RuleBroken("TITLE", _("Give it a name."), "name")
    return names


def _by_language(texts: Mapping[str, str], *, longest: int, field: str) -> dict[str, str]:
    return {
        language: demand_title(text, longest=longest, field=field)
        for language in LANGUAGES
        if (text := (texts.get(language) or "").strip())
    }


def _side(fields: int, field: str) -> int:
    if not 1 <= fields <= LARGEST_HALL:
        message = _("A side of the plan has 1 to %(most)d fields.") % {"most": LARGEST_HALL}
        raise RuleBroken("HALL", message, field)
    return fields


def demand_cents(cents: int, field: str) -> int:
    """`cents`, or RuleBroken AMOUNT."""
    if not 0 <= cents <= MOST_CASH:
        raise RuleBroken("AMOUNT", _("This lies between 0 and 10,000 €. Correct it."), field)
    return cents


def _demand_dates(market: Market) -> None:
    if _naive(market.starts_at) or _naive(market.ends_at) or market.ends_at <= market.starts_at:
        raise RuleBroken("DATES", _("A market ends after it has begun. Correct a date."), "endsAt")


def _naive(moment: datetime) -> bool:
    return moment.tzinfo is None


def _demand_room(market: Market) -> None:
    """No stall falls off the plan."""
    used = market.stalls.aggregate(column=Max("column"), row=Max("row"))
    if (used["column"] or 0) >= market.hall_columns or (used["row"] or 0) >= market.hall_rows:
        raise RuleBroken(
            "HALL", _("A stall stands outside this plan. Move it first, then make it smaller.")
        )
