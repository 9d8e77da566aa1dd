"""Personal data of this room. The journal of a till holds no buyer (CGI art. 286 I 3° bis asks for
it unchanged), so nothing of it is erased."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from markets.models import Controller, MarketOrganiser
from matricia.accounts.data_map import OBSTACLES, QUIET, Fate, Part, PersonalTable, add_tables
from matricia.accounts.models import User

_LAW: Final = "six years with the journal (LPF L102 B)"
_DONE: Final = {
    "Mandate": ("signed_by",),
    "Check": ("done_by",),
    "Bring": ("made_by", "counted_by", "designer_signed_by", "organiser_signed_by"),
    "Device": ("paired_by",),
    "Pairing": ("made_by",),
    "WebReturn": ("by",),
    "Settlement": ("paid_by",),
}

add_tables(
    PersonalTable("markets.MarketOrganiser", ("user",), Fate.NAMELESS, _LAW),
    PersonalTable("markets.ReceiptMail", (), Fate.DELETED, "its address until it is sent, a day"),
    PersonalTable("markets.Controller", ("user",), Fate.NAMELESS, _LAW),
    *(
        PersonalTable(f"markets.{model}", paths, Fate.NAMELESS, _LAW, Part.DONE)
        for model, paths in _DONE.items()
    ),
)


def _has_a_market(user: User) -> Iterator[str]:
    if MarketOrganiser.objects.filter(user=user).exists():
        yield _("You organise a market. Ask the programme to hand it over first.")


def _without_market(people: QuerySet[User], moment: datetime) -> QuerySet[User]:
    keeps = Q(pk__in=MarketOrganiser.objects.values("user"))
    return people.exclude(keeps | Q(pk__in=Controller.objects.values("user")))


OBSTACLES.append(_has_a_market)
QUIET.append(_without_market)
