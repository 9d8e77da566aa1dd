"""Where personal data is, and what becomes of it: each room says so in its `personal_data.py`.

The export, the erasure, the retention job and docs/personal-data.md are made of this map.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from django.apps import apps
from django.db.models import Model, QuerySet

from matricia.accounts.models import User


class Part(StrEnum):
    """What a person is to the rows of a table."""

    ABOUT = "about her"  # exported whole
    DONE = "done by her"  # others' affairs: exported as that she did it, and when


class Fate(StrEnum):
    """What becomes of a row when its person is erased."""

    DELETED = "deleted"
    RESTRICTED = "restricted"  # kept for the law, readable by no page
    NAMELESS = "kept without a name"  # points to an account that names nobody


@dataclass(frozen=True)
class PersonalTable:
    """One table. `model` is its label; `paths` are lookups from a row to its person, empty where a
    row belongs to nobody who signs in; `hidden` are columns that no export shows (secrets)."""

    model: str
    paths: tuple[str, ...]
    fate: Fate
    kept: str
    part: Part = Part.ABOUT
    hidden: tuple[str, ...] = ()

    @property
    def rows(self) -> type[Model]:
        """The model itself."""
        return apps.get_model(self.model)


@dataclass(frozen=True)
class Retention:
    """A class of data that has had its time: `due()` finds the rows, `end(row)` acts on one."""

    name: str
    why: str
    due: Callable[[], QuerySet[Any]]
    end: Callable[[Any], None]


@dataclass(frozen=True)
class Document:
    """A file of an export: its path in the ZIP and how it is made."""

    path: str
    make: Callable[[], bytes]


TABLES: Final[dict[str, PersonalTable]] = {}
#: Sentences why somebody cannot be erased now.
OBSTACLES: Final[list[Callable[[User], Iterator[str]]]] = []
#: Sentences about what stays for a while although she is erased, and why.
REMARKS: Final[list[Callable[[User], Iterator[str]]]] = []
#: What rooms do when somebody is erased, inside the transaction.
ERASURES: Final[list[Callable[[User], None]]] = []
DOCUMENTS: Final[list[Callable[[User], Iterator[Document]]]] = []
RETENTIONS: Final[list[Retention]] = []
#: Narrow people down to those with whom a room has had nothing to do since a moment.
QUIET: Final[list[Callable[[QuerySet[User], Any], QuerySet[User]]]] = []


def add_tables(*tables: PersonalTable) -> None:
    """Put tables on the map."""
    TABLES.update({table.model: table for table in tables})
