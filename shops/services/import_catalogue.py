"""Import a product export: shops, products, variants, first stock, prices; pictures come later."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.utils.translation import override

from matricia.kit import clock
from matricia.kit.tasks import enqueue
from shops.importing.file_products import FileProduct
from shops.importing.products import Catalogue, catalogue_in
from shops.importing.reading import Problem, rows_of
from shops.languages import Language
from shops.models import CatalogueImport, ImportProblem
from shops.services.import_chunk import import_chunk

CHUNK = 250

NOTICES = {
    "compare_at": "compare-at prices left out, because a crossed-out price is computed from the"
    " prices that were really asked (C. conso L112-1-1)",
    "no_quantity": "variants without a quantity, whose stock begins at 0",
    "negative_quantity": "variants with a quantity below zero, whose stock begins at 0",
    "without_options": "products without the options that they have here, whose variants stay"
    " as they are",
}


@dataclass(frozen=True)
class ImportOutcome:
    """What an import did: counts such as "products created", and what it left out."""

    run: CatalogueImport
    counts: Counter[str]
    problems: list[Problem]
    notices: list[str]


@override("en")  # as all notes of staff's imports are
def import_catalogue(
    content: bytes,
    *,
    file_name: str,
    language: Language = Language.FR,
    actor: Any = None,
    tell: Callable[[int, int], None] = lambda done, of: None,
) -> ImportOutcome:
    """Import `content`; each chunk of products is one transaction, `tell(done, of)` after each.

    `language` is that of shops which the file opens; another shop has its own, and so have its
    products. The same file again changes nothing, so a broken-off import is finished by repeating
    it. For programme staff: the caller decides who may. Raises FileRefused when nothing can be
    read.
    """
    rows = rows_of(content)
    run = CatalogueImport.objects.create(
        file_name=file_name[:255], sha256=hashlib.sha256(content).hexdigest(), by=actor
    )
    del content  # up to 50 MB that nobody needs any more
    catalogue = catalogue_in(rows)
    counts: Counter[str] = Counter(catalogue.left_out)
    problems = list(catalogue.problems)
    done = 0
    for chunk in _chunks(catalogue.products):
        for change in import_chunk(chunk, run=run, language=language, actor=actor, counts=counts):
            problems += change.problems
        done += len(chunk)
        tell(done, len(catalogue.products))
    shops = {product.shop_slug for product in catalogue.products}
    counts["shops unchanged"] = len(shops) - counts["shops created"]
    return _finish(run, catalogue, counts, sorted(problems, key=lambda one: one.line))


def _chunks(products: list[FileProduct]) -> Iterator[list[FileProduct]]:
    """Shop by shop, so that the shops' rows are locked in one order by every import."""
    waiting = iter(sorted(products, key=lambda one: (one.shop_slug, one.slug)))
    while chunk := list(islice(waiting, CHUNK)):
        yield chunk


def _finish(
    run: CatalogueImport, catalogue: Catalogue, counts: Counter[str], problems: list[Problem]
) -> ImportOutcome:
    ImportProblem.objects.bulk_create(
        [
            ImportProblem(run=run, line=one.line, reason=one.reason[:500], only_text=one.only_text)
            for one in problems
        ]
    )
    run.rows = catalogue.rows
    run.created = counts["products created"]
    run.changed = counts["products changed"]
    run.unchanged = counts["products unchanged"]
    run.notices = [f"{text}: {counts[key]}" for key, text in NOTICES.items() if counts[key]]
    run.finished_at = clock.now()
    run.save()
    enqueue("shops.draw_missing_pictures")
    enqueue("shops.fetch_waiting_pictures")
    return ImportOutcome(run, counts, problems, run.notices)
