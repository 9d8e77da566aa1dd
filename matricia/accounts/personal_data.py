"""Personal data of this room, and of the libraries that sign people in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from django.contrib.sessions.models import Session
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from matricia.accounts.data_map import (
    OBSTACLES,
    QUIET,
    RETENTIONS,
    Fate,
    Part,
    PersonalTable,
    Retention,
    add_tables,
)
from matricia.accounts.models import DataExport, User
from matricia.accounts.services.erase_account import erase, obstacles
from matricia.kit import clock

#: CNIL: clients and prospects three years after the last contact.
IDLE: Final = timedelta(days=3 * 365 + 1)
_ACCOUNT: Final = "as long as the account; three years after the last contact at most"

add_tables(
    PersonalTable("accounts.User", ("pk",), Fate.NAMELESS, _ACCOUNT, hidden=("password",)),
    PersonalTable("accounts.Address", ("user",), Fate.DELETED, _ACCOUNT),
    PersonalTable("accounts.WornSize", ("user",), Fate.DELETED, _ACCOUNT),
    PersonalTable("accounts.Consent", ("user",), Fate.DELETED, _ACCOUNT),
    PersonalTable(
        "accounts.DataExport", ("user",), Fate.DELETED, "seven days", hidden=("content",)
    ),
    PersonalTable("account.EmailAddress", ("user",), Fate.DELETED, _ACCOUNT),
    PersonalTable(
        "account.EmailConfirmation",
        ("email_address__user",),
        Fate.DELETED,
        _ACCOUNT,
        hidden=("key",),
    ),
    PersonalTable("mfa.Authenticator", ("user",), Fate.DELETED, _ACCOUNT),
    PersonalTable("admin.LogEntry", ("user",), Fate.NAMELESS, "as long as the platform", Part.DONE),
)


def _is_staff(user: User) -> Iterator[str]:
    if user.is_staff:
        yield _("You work for the programme. Ask a colleague to end that first.")


def _expired_sessions() -> QuerySet[Session]:
    return Session.objects.filter(expire_date__lt=clock.now()).order_by("pk")


def _expired_exports() -> QuerySet[DataExport]:
    lost = Q(expires_at=None, asked_at__lt=clock.now() - timedelta(days=7))
    return DataExport.objects.filter(Q(expires_at__lt=clock.now()) | lost).order_by("pk")


def _idle_people() -> QuerySet[User]:
    before = clock.now() - IDLE
    unseen = Q(last_login=None) | Q(last_login__lt=before)
    people = User.objects.filter(unseen, erased_at=None, is_staff=False, date_joined__lt=before)
    for quiet in QUIET:
        people = quiet(people, before)
    return people.order_by("pk")


def _erase_if_free(user: User) -> None:
    if not obstacles(user):
        erase(user)


OBSTACLES.append(_is_staff)
RETENTIONS.extend(
    [
        Retention("sessions", "expired", _expired_sessions, lambda row: row.delete() and None),
        Retention("exports", "expired", _expired_exports, lambda row: row.delete() and None),
        Retention("accounts", "three years without contact", _idle_people, _erase_if_free),
    ]
)
