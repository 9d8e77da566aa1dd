"""Personal data of this room."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from matricia.accounts.data_map import (
    ERASURES,
    OBSTACLES,
    QUIET,
    RETENTIONS,
    Fate,
    Part,
    PersonalTable,
    Retention,
    add_tables,
)
from matricia.accounts.models import User
from matricia.kit import clock
from shops.models import PageViews, Report, Ruling, ShopExport, ShopMember
from shops.services.exports.write_export import end_export

_SHOP: Final = "as long as the shop; what was signed or sold ten years"
_REPORTS: Final = "its reporter's name until a year after the decision; the case five years"
_MINE: Final = ("shop__members__user",)

add_tables(
    PersonalTable("shops.Favourite", ("user",), Fate.DELETED, "as long as the account"),
    PersonalTable("shops.Follow", ("user",), Fate.DELETED, "as long as the account"),
    PersonalTable("shops.Letter", ("user",), Fate.DELETED, "as long as the account"),
    PersonalTable("shops.Report", ("reporter",), Fate.NAMELESS, _REPORTS),
    PersonalTable("shops.Ruling", ("by",), Fate.NAMELESS, _REPORTS, Part.DONE),
    PersonalTable("shops.ShopMember", ("user",), Fate.NAMELESS, _SHOP),
    PersonalTable("shops.SellerIdentity", _MINE, Fate.NAMELESS, _SHOP),
    PersonalTable("shops.ProductFacts", (), Fate.NAMELESS, _SHOP),
    PersonalTable("shops.BillingMandate", ("signed_by",), Fate.NAMELESS, _SHOP),
    PersonalTable("shops.Stocktake", ("started_by", "ended_by"), Fate.NAMELESS, _SHOP, Part.DONE),
    PersonalTable("shops.Claim", ("author", "reviewer"), Fate.NAMELESS, _SHOP, Part.DONE),
    *(
        PersonalTable(f"shops.{model}", ("by",), Fate.NAMELESS, _SHOP, Part.DONE)
        for model in (
            "ProductEvent",
            "ProductVersion",
            "PriceChange",
            "ClaimEvent",
            "FactsSheet",
            "CatalogueImport",
            "ShopExport",
            "ImportEvent",
            "StockMovement",
            "BulkChange",
        )
    ),
)


def _runs_a_shop(user: User) -> Iterator[str]:
    member = ShopMember.objects.filter(user=user).select_related("shop").first()
    if member:
        yield _(
            "You run the shop %(shop)s. Write to us: we close it with you first, and pay what is "
            "owed."
        ) % {"shop": member.shop.name}


def _without_shop(people: QuerySet[User], moment: datetime) -> QuerySet[User]:
    return people.exclude(pk__in=ShopMember.objects.values("user"))


def _forget_reporter(reports: QuerySet[Report]) -> None:
    reports.update(name="", email="", reporter=None)


def _forget_her_reports(user: User) -> None:
    _forget_reporter(Report.objects.filter(reporter=user))


def _named_reports() -> QuerySet[Report]:
    """Ruled on a year ago, the six months to object being long over."""
    recent = Ruling.objects.filter(at__gte=clock.now() - timedelta(days=366))
    ruled = Report.objects.filter(rulings__isnull=False).exclude(rulings__in=recent)
    return ruled.exclude(name="", email="", reporter=None).distinct().order_by("pk")


def _old_reports() -> QuerySet[Report]:
    before = clock.now() - timedelta(days=5 * 365 + 2)
    return Report.objects.filter(made_at__lt=before, rulings__isnull=False).distinct()


def _old_views() -> QuerySet[PageViews]:
    """The CNIL's longest time for figures of an audience, although these are of nobody."""
    return PageViews.objects.filter(day__lt=clock.today() - timedelta(days=25 * 30))


def _expired_copies() -> QuerySet[ShopExport]:
    lost = Q(expires_at=None, asked_at__lt=clock.now() - timedelta(days=7))
    return ShopExport.objects.filter(Q(expires_at__lt=clock.now()) | lost).order_by("pk")


ERASURES.append(_forget_her_reports)
RETENTIONS.extend(
    [
        Retention(
            "reporters' names",
            "a year after the decision",
            _named_reports,
            lambda row: _forget_reporter(Report.objects.filter(pk=row.pk)),
        ),
        Retention("copies of shops", "a week after they were made", _expired_copies, end_export),
        Retention(
            "reports", "five years after they were made", _old_reports, lambda row: row.delete()
        ),
        Retention(
            "counted page views", "25 months after the day", _old_views, lambda row: row.delete()
        ),
    ]
)
OBSTACLES.append(_runs_a_shop)
QUIET.append(_without_shop)
