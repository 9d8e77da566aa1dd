"""Compare a designer's file with her shop, part by part, so that progress is seen and a worker that
dies loses nothing: the next one goes on where it stopped, because the file says the same again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.importing.comparing import ProductChange
from shops.importing.products import Catalogue, catalogue_in
from shops.importing.reading import FileRefused, Problem
from shops.importing.shapes import shaped
from shops.importing.uploads import table_in
from shops.models import CatalogueImport, ImportChange, ImportFile, ImportProblem, Shop
from shops.sellers import demand_known_seller
from shops.services.imports.compare_products import compare_products
from shops.services.imports.move_import import move_import
from shops.states import ChangeKind, ImportKind, ImportState

CHUNK: Final = 200


def read_file(import_id: int) -> None:
    """Until it is ready to be looked at; harmless when repeated or done twice at once."""
    run = CatalogueImport.objects.select_related("shop").get(pk=import_id)
    if run.state != ImportState.READING or run.shop is None:
        return
    with override(run.language):
        try:
            catalogue = _catalogue(run, run.shop)
        except FileRefused as refused:
            _send_back(run.pk, str(refused))
            return
        while _compare_next(run.pk, run.shop, catalogue):
            pass


def may_publish(run: CatalogueImport, shop: Shop) -> bool:
    """She wants new pieces on sale, and customers can be told who sells."""
    try:
        demand_known_seller(shop)
    except RuleBroken:
        return False
    return run.publishes


def _catalogue(run: CatalogueImport, shop: Shop) -> Catalogue:
    table = table_in(bytes(ImportFile.objects.get(run=run).content))
    rows = shaped(table.lines, run.mapping, ImportKind(run.kind))
    return catalogue_in(rows, shop_slug=shop.slug)


@transaction.atomic
def _compare_next(import_id: int, shop: Shop, catalogue: Catalogue) -> bool:
    """The next part; False when there is nothing left to do."""
    run = CatalogueImport.objects.select_for_update(of=("self",)).get(pk=import_id)
    if run.state != ImportState.READING:
        return False
    if run.done == 0:
        run.total, run.rows = len(catalogue.products), catalogue.rows
        _keep_problems(run, catalogue.problems)
        _add_notices(run, catalogue, shop)
    part = catalogue.products[run.done : run.done + CHUNK]
    publishes = may_publish(run, shop)
    changes = compare_products(part, {shop.slug: shop}, publishes=publishes, lock=False)
    _keep(run, changes)
    run.done += len(part)
    run.alive_at = clock.now()
    run.save()
    if run.done < run.total:
        return True
    lines = run.problems.filter(only_text=False).values("line").distinct()
    run.rows_left_out = lines.count()
    move_import(run, ImportState.READY)
    return False


def _keep(run: CatalogueImport, changes: list[ProductChange]) -> None:
    counts: Counter[ChangeKind | None] = Counter(change.kind for change in changes)
    run.created += counts[ChangeKind.NEW]
    run.changed += counts[ChangeKind.CHANGED]
    run.unchanged += counts[ChangeKind.UNCHANGED]
    ImportChange.objects.bulk_create(
        [
            ImportChange(
                run=run,
                line=change.wanted.line,
                slug=change.wanted.slug,
                title=_title(change),
                kind=change.kind,
                fields=change.fields,
                wanted=None if change.kind == ChangeKind.UNCHANGED else change.wanted.as_json(),
                product=None if change.kind == ChangeKind.NEW else change.product,
            )
            for change in changes
            if change.kind
        ]
    )
    told = set(run.problems.filter(only_text=False).values_list("line", flat=True))
    found = [problem for change in changes for problem in change.problems]
    # A row is left out once, for the first reason.
    _keep_problems(run, [one for one in found if one.only_text or one.line not in told])


def _title(change: ProductChange) -> str:
    return change.product.title if change.product else change.wanted.title


def _keep_problems(run: CatalogueImport, problems: Iterable[Problem]) -> None:
    ImportProblem.objects.bulk_create(
        [
            ImportProblem(run=run, line=one.line, reason=one.reason[:500], only_text=one.only_text)
            for one in problems
        ]
    )


def _add_notices(run: CatalogueImport, catalogue: Catalogue, shop: Shop) -> None:
    left_out = catalogue.left_out
    if count := left_out["compare_at"]:
        run.notices.append(
            _(
                "Crossed-out prices (%(count)d) are not taken: we work them out from the prices"
                " that were really asked, as the law wants (C. conso L112-1-1)."
            )
            % {"count": count}
        )
    if count := left_out["no_quantity"] + left_out["negative_quantity"]:
        run.notices.append(
            ngettext(
                "%(count)d size or variant has no stock in the file: new ones begin at 0.",
                "%(count)d sizes or variants have no stock in the file: new ones begin at 0.",
                count,
            )
            % {"count": count}
        )
    if catalogue.vendors - {shop.name}:
        run.notices.append(_("The maker's name in the file is not used: all goes to your shop."))
    if run.publishes and not may_publish(run, shop):
        run.notices.append(
            _("New pieces come as drafts: first say who sells, on the page of your papers.")
        )


@transaction.atomic
def _send_back(import_id: int, reason: str) -> None:
    run = CatalogueImport.objects.select_for_update(of=("self",)).get(pk=import_id)
    if run.state == ImportState.READING:
        run.notices = [reason]
        move_import(run, ImportState.RECEIVED)
