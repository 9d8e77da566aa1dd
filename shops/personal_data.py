"""Personal data of this room."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from matricia.accounts.data_map import (
    DOCUMENTS,
    ERASURES,
    OBSTACLES,
    QUIET,
    RETENTIONS,
    Document,
    Fate,
    Part,
    PersonalTable,
    Retention,
    add_tables,
)
from matricia.accounts.models import User
from matricia.accounts.personal_data import IDLE
from matricia.kit import clock
from shops.models import (
    NewsletterReader,
    PageViews,
    PushDevice,
    Report,
    Ruling,
    ShopExport,
    ShopMember,
    TeamInvitation,
)
from shops.newsletter_links import LIFE
from shops.services.exports.write_export import end_export
from shops.team_links import ended_invitations

_SHOP: Final = "as long as the shop; what was signed or sold ten years"
_REPORTS: Final = "its reporter's name until a year after the decision; the case five years"
_MINE: Final = ("shop__members__user",)

add_tables(
    PersonalTable("shops.Favourite", ("user",), Fate.DELETED, "as long as the account"),
    PersonalTable("shops.Follow", ("user",), Fate.DELETED, "as long as the account"),
    PersonalTable("shops.Letter", ("user",), Fate.DELETED, "as long as the account"),
    PersonalTable("shops.NoticeChoice", ("user",), Fate.DELETED, "as long as the account"),
    PersonalTable("shops.QuietHours", ("user",), Fate.DELETED, "as long as the account"),
    PersonalTable("shops.HeldNotice", ("user",), Fate.DELETED, "until quiet hours are over"),
    PersonalTable(
        "shops.PushDevice",
        ("user",),
        Fate.DELETED,
        "as long as the session it was added in",
        hidden=("endpoint", "p256dh", "auth"),
    ),
    PersonalTable(
        "shops.NewsletterReader",
        (),
        Fate.DELETED,
        "seven days until it is confirmed; three years after consent was given or taken back",
    ),
    PersonalTable("shops.Report", ("reporter",), Fate.NAMELESS, _REPORTS),
    PersonalTable("shops.Ruling", ("by",), Fate.NAMELESS, _REPORTS, Part.DONE),
    PersonalTable("shops.ShopMember", ("user",), Fate.NAMELESS, _SHOP),
    PersonalTable(
        "shops.TeamInvitation", (), Fate.DELETED, "until it is answered, 14 days at the longest"
    ),
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
    owned = ShopMember.objects.filter(user=user, is_owner=True)
    member = owned.select_related("shop").first()
    if member:
        yield _(
            "You run the shop %(shop)s. Write to us: we close it with you first, and pay what is "
            "owed."
        ) % {"shop": member.shop.name}


def _leave_teams(user: User) -> None:
    """Owners are an obstacle before; a helper goes as if she had left."""
    ShopMember.objects.filter(user=user, is_owner=False).delete()
    TeamInvitation.objects.filter(email=user.email.lower()).delete()


def _without_shop(people: QuerySet[User], moment: datetime) -> QuerySet[User]:
    return people.exclude(pk__in=ShopMember.objects.values("user"))


def _forget_reporter(reports: QuerySet[Report]) -> None:
    reports.update(name="", email="", reporter=None)


def _forget_her_reports(user: User) -> None:
    _forget_reporter(Report.objects.filter(reporter=user))


def _newsletters_to(user: User) -> QuerySet[NewsletterReader]:
    return NewsletterReader.objects.filter(email=user.email.lower())


def _forget_newsletters(user: User) -> None:
    _newsletters_to(user).delete()


def _newsletter_consents(user: User) -> Iterator[Document]:
    """With every proof, also of what was taken back."""

    def written() -> bytes:
        rows = _newsletters_to(user).order_by("pk")
        columns = ("email", "language", "asked_at", "confirmed_at", "words", "ended_at")
        told = list(rows.values("shop__name", *columns))
        return json.dumps(told, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1).encode()

    if _newsletters_to(user).exists():
        yield Document("newsletters/consents.json", written)


def _unconfirmed_readers() -> QuerySet[NewsletterReader]:
    return NewsletterReader.objects.filter(confirmed_at=None, asked_at__lt=clock.now() - LIFE)


def _former_readers() -> QuerySet[NewsletterReader]:
    return NewsletterReader.objects.filter(ended_at__lt=clock.now() - IDLE)


def _old_readers() -> QuerySet[NewsletterReader]:
    """Letters are not sent from here, so nothing is known of a later contact."""
    return NewsletterReader.objects.reading().filter(confirmed_at__lt=clock.now() - IDLE)


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


def _ended_devices() -> QuerySet[PushDevice]:
    return PushDevice.objects.filter(ends_at__lt=clock.now()).order_by("pk")


def _forget_device(device: PushDevice) -> None:
    device.delete()


def _expired_copies() -> QuerySet[ShopExport]:
    lost = Q(expires_at=None, asked_at__lt=clock.now() - timedelta(days=7))
    return ShopExport.objects.filter(Q(expires_at__lt=clock.now()) | lost).order_by("pk")


ERASURES.extend([_forget_her_reports, _forget_newsletters, _leave_teams])
DOCUMENTS.append(_newsletter_consents)
RETENTIONS.extend(
    [
        Retention(
            "reporters' names",
            "a year after the decision",
            _named_reports,
            lambda row: _forget_reporter(Report.objects.filter(pk=row.pk)),
        ),
        Retention(
            "devices that show notices", "with their session", _ended_devices, _forget_device
        ),
        Retention(
            "invitations to a team",
            "14 days without an answer",
            ended_invitations,
            lambda row: row.delete(),
        ),
        Retention("copies of shops", "a week after they were made", _expired_copies, end_export),
        Retention(
            "newsletters asked for",
            "seven days without a confirmation",
            _unconfirmed_readers,
            lambda row: row.delete(),
        ),
        Retention(
            "newsletter consents",
            "three years after they were given",
            _old_readers,
            lambda row: row.delete(),
        ),
        Retention(
            "former newsletter readers",
            "three years after they left",
            _former_readers,
            lambda row: row.delete(),
        ),
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
