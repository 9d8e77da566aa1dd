"""Insert the rows of a copy, from the top of the tree down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import DateField, ForeignKey, Model, TimeField

from shops.exporting.branches import Branch, Named
from shops.importing.reading import FileRefused
from shops.models import Shop
from shops.services.restoring.checks import CHECKS
from shops.services.restoring.row_files import KEEP
from shops.services.restoring.shop_archive import ShopArchive
from shops.services.restoring.values import value_of

Told = Mapping[str, Any]


class Restoration:
    """One copy on its way back. `reviewer` stands for what was approved, if there is somebody;
    `notices` say what is not as it was."""

    def __init__(self, archive: ShopArchive, reviewer: Any) -> None:
        self.archive = archive
        self.reviewer = reviewer
        self.notices: list[str] = []
        #: Public files that were kept for it, to be taken away if it fails.
        self.stored: list[str] = []
        self.shop: Shop | None = None
        self._found: dict[tuple[Named, str], Model | None] = {}

    def row(self, branch: Branch, told: Told, above: Model | None = None) -> Model | None:
        """`told` as a row below `above`, with all that is below it; None when a check leaves it
        out. Raises FileRefused."""
        row = self._made(branch, told, above)
        check = CHECKS.get(branch.model)
        if check is not None and not check(self, row, told):
            return None
        # Raw: moments stay as they are, also those that saving would set.
        row.save_base(raw=True, force_insert=True)
        keep = KEEP.get(branch.model)
        if keep is not None:
            keep(self, row, told)
        if self.shop is None and isinstance(row, Shop):
            self.shop = row
        for many, named in branch.many.items():
            others = [self._find(named, name) for name in _list(told.get(many, []))]
            getattr(row, many).set([one for one in others if one is not None])
        for child in branch.below:
            if not child.after_products:
                self.rows(child, told, row)
        return row

    def rows(self, branch: Branch, told_above: Told, above: Model) -> None:
        """All rows of `branch` that the row above tells of."""
        told = told_above.get(branch.name)
        every = [] if told is None else [told] if branch.single else _list(told)
        if _is_leaf(branch):
            branch.model._default_manager.bulk_create(
                [row for one in every if (row := self._checked(branch, one, above)) is not None],
                batch_size=1000,
            )
            return
        for one in every:
            self.row(branch, _told(one), above)

    def rows_after_products(self, branch: Branch, told: Told) -> None:
        """Those below the shop that name products."""
        assert self.shop is not None
        for child in branch.below:
            if child.after_products:
                self.rows(child, told, self.shop)

    def _checked(self, branch: Branch, told: Any, above: Model) -> Model | None:
        row = self._made(branch, _told(told), above)
        check = CHECKS.get(branch.model)
        return row if check is None or check(self, row, told) else None

    def _made(self, branch: Branch, told: Told, above: Model | None) -> Model:
        values: dict[str, Any] = {branch.parent: above} if branch.parent else {}
        for column in branch.columns():
            if column.name in told:
                values[column.name] = self._value(branch, column, told[column.name])
        return branch.model(**{**self._shop_of(branch), **values})

    def _value(self, branch: Branch, column: Any, said: Any) -> Any:
        named = branch.named.get(column.name)
        if named is None:
            return value_of(column, said)
        found = None if said is None else self._find(named, said)
        if found is None and not column.null:
            raise FileRefused(f"Something names “{said}”, which is not in the copy.")
        return found

    def _shop_of(self, branch: Branch) -> dict[str, Shop]:
        """Some rows know their shop beside the row they hang on."""
        return {
            column.name: self.shop
            for column in branch.model._meta.concrete_fields
            if self.shop is not None
            and isinstance(column, ForeignKey)
            and column.related_model is Shop
            and column.name not in {branch.parent, *branch.left_out}
        }

    def _find(self, named: Named, name: Any) -> Model | None:
        if not isinstance(name, str):
            raise FileRefused(f"“{str(name)[:60]}” is not a name.")
        key = (named, name)
        if key not in self._found:
            rows = named.model._default_manager.filter(**{named.column: name})
            self._found[key] = (rows.filter(shop=self.shop) if named.of_shop else rows).first()
            if self._found[key] is None:
                kind = named.model._meta.verbose_name
                self.notices.append(f"There is no {kind} “{name[:60]}” here: it was left out.")
        return self._found[key]


def _is_leaf(branch: Branch) -> bool:
    """Whether its rows can be inserted at once: nothing below, no file, no moment that is set."""
    sets_moments = any(
        isinstance(column, DateField | TimeField) and (column.auto_now or column.auto_now_add)
        for column in branch.model._meta.concrete_fields
    )
    return not (branch.below or branch.many or branch.model in KEEP or sets_moments)


def _list(told: Any) -> list[Any]:
    if not isinstance(told, list):
        raise FileRefused("Where there should be a list is something else.")
    return told


def _told(one: Any) -> Told:
    if not isinstance(one, dict):
        raise FileRefused("Where there should be a row is something else.")
    return one
