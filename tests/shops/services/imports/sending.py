"""A designer's way through an import, from the file to the result."""

from __future__ import annotations

import uuid
from typing import Any

from shops.models import CatalogueImport, Product, Shop
from shops.services.imports.apply_import import apply_import, begin_applying
from shops.services.imports.read_file import read_file
from shops.services.imports.receive_file import receive_file
from shops.services.imports.undo_import import begin_undoing, undo_import


def sent(shop: Shop, content: bytes, *, actor: Any, name: str = "pieces.csv") -> CatalogueImport:
    """Compared, as it stands then."""
    run = receive_file(shop, content, file_name=name, request_id=uuid.uuid4(), actor=actor)
    read_file(run.pk)
    run.refresh_from_db()
    return run


def applied(run: CatalogueImport, *, actor: Any) -> CatalogueImport:
    """Written, as it stands then."""
    begin_applying(run, actor=actor)
    apply_import(run.pk)
    run.refresh_from_db()
    return run


def undone(run: CatalogueImport, *, actor: Any) -> CatalogueImport:
    """Taken back, as it stands then."""
    begin_undoing(run, actor=actor)
    undo_import(run.pk)
    run.refresh_from_db()
    return run


def announced(run: CatalogueImport) -> dict[str, int]:
    """What it says before anything is written."""
    return {
        "rows": run.rows,
        "left out": run.rows_left_out,
        "new": run.created,
        "changed": run.changed,
        "unchanged": run.unchanged,
    }


def left_out(run: CatalogueImport) -> list[tuple[int, str]]:
    """Lines with their reasons."""
    return list(run.problems.values_list("line", "reason"))


def reasons(run: CatalogueImport) -> dict[str, str]:
    """Of products that were not written or not undone, by title."""
    return dict(run.changes.exclude(reason="").values_list("title", "reason"))


def titles(shop: Shop) -> set[str]:
    """Of all her products."""
    return set(Product.objects.filter(shop=shop).values_list("title", flat=True))
