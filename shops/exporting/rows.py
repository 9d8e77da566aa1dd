"""Rows of a branch as JSON: one statement per branch however many rows stand above it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Model

from shops.exporting.branches import Branch
from shops.exporting.row_files import FILES, RowFile
from shops.exporting.version_names import name_in_versions
from shops.models import ProductVersion

#: A row as JSON has it.
Told = dict[str, Any]


@dataclass
class Folder:
    """Where the files of some rows lie, and which they are."""

    path: str
    files: list[tuple[str, Callable[[], Iterator[bytes]]]] = field(default_factory=list)
    _counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def place(self, branch: Branch, files: Iterable[RowFile]) -> dict[str, str]:
        """Where in the ZIP each of a row's files goes, by what the row calls it."""
        self._counts[branch.name] += 1
        placed = {}
        for file in files:
            name = f"{self.path}{branch.name}/{self._counts[branch.name]}"
            name += f"{'' if file.key == 'file' else f'-{file.key}'}{file.suffix}"
            placed[file.key] = name
            self.files.append((name, file.parts))
        return placed


def told(branch: Branch, rows: Sequence[Model], folder: Callable[[Model], Folder]) -> list[Told]:
    """`rows` of `branch` with all that is below them. `folder` says where the files of a row go:
    of those below it, too."""
    below = [(child, _below(child, rows, folder)) for child in branch.below]
    names = {many: _names_of_many(branch, many, rows) for many in branch.many}
    answer = []
    for row in rows:
        of_row = _columns_of(branch, row)
        of_row |= {many: found.get(row.pk, []) for many, found in names.items()}
        of_row |= folder(row).place(branch, FILES.get(branch.model, _no_files)(row))
        for child, found in below:
            own = found.get(row.pk, [])
            of_row[child.name] = (own[0] if own else None) if child.single else own
        answer.append(of_row)
    if branch.model is ProductVersion:
        name_in_versions(answer)
    return answer


def _below(
    branch: Branch, above: Sequence[Model], folder: Callable[[Model], Folder]
) -> dict[Any, list[Told]]:
    """By the key of the row above."""
    parents = {row.pk: row for row in above}
    rows = list(
        branch.model._default_manager.filter(
            **{f"{branch.parent}__in": list(parents)}, **branch.where
        )
        .select_related(*branch.named)
        .order_by("pk")
    )
    parent_of = f"{branch.parent}_id"
    grouped: dict[Any, list[Told]] = defaultdict(list)

    def folder_of(row: Model) -> Folder:
        return folder(parents[getattr(row, parent_of)])

    for row, as_json in zip(rows, told(branch, rows, folder_of), strict=True):
        grouped[getattr(row, parent_of)].append(as_json)
    return grouped


def _columns_of(branch: Branch, row: Model) -> Told:
    found = {}
    for column in branch.columns():
        named = branch.named.get(column.name)
        if named is None:
            found[column.name] = plain(column.value_from_object(row))
        else:
            other = getattr(row, column.name)
            found[column.name] = getattr(other, named.column) if other else None
    return found


def _names_of_many(branch: Branch, many: str, rows: Sequence[Model]) -> Mapping[Any, list[str]]:
    column = branch.many[many].column
    pairs = (
        branch.model._default_manager.filter(pk__in=[row.pk for row in rows])
        .exclude(**{many: None})
        .order_by(f"{many}__{column}")
        .values_list("pk", f"{many}__{column}")
    )
    found: dict[Any, list[str]] = defaultdict(list)
    for pk, name in pairs:
        found[pk].append(name)
    return found


def plain(value: Any) -> Any:
    """As JSON has it; moments keep their microseconds."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, UUID | Decimal):
        return str(value)
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value


def _no_files(row: Model) -> Iterator[RowFile]:
    yield from ()
