"""A whole catalogue, as one designer's: quick, with progress, in bounded memory, undone exactly."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from matricia.kit import clock
from shops.importing.products import catalogue_in
from shops.importing.shapes import shaped
from shops.importing.targets import recognised
from shops.importing.uploads import sketch_of, table_in
from shops.models import CatalogueImport, ImportChange, Product, Shop, Variant
from shops.services.imports import read_file
from shops.services.imports.apply_import import _apply_next, begin_applying
from shops.services.imports.drop_import import GIVEN_UP, KEPT, STUCK, tidy_imports
from shops.states import ImportKind, ImportState
from tests.shops.exports import dress, export_of, size
from tests.shops.services.imports.dump import dump
from tests.shops.services.imports.sending import announced, applied, reasons, sent, undone

pytestmark = pytest.mark.django_db

LIMIT_SECONDS = 90


@pytest.mark.alone
@pytest.mark.scenario("C1")
def test_fashion_shows_its_difference_runs_with_progress_and_is_undone_exactly(export, shop, zoe):
    content = export("fashion.csv").read_bytes()
    before = dump()
    start = time.monotonic()

    run = sent(shop, content, actor=zoe, name="fashion.csv")

    assert announced(run)["new"] == 997
    assert ImportChange.objects.filter(run=run).count() == 997
    assert dump() == before
    steps = progress_of(run, shop, zoe)
    assert steps[:2] == [100, 200]
    assert steps[-1] == 997
    assert time.monotonic() - start < LIMIT_SECONDS
    assert (Product.objects.count(), Variant.objects.count()) == (997, 3684)
    again = sent(shop, content, actor=zoe, name="fashion.csv")
    assert announced(again)["unchanged"] == 997
    start = time.monotonic()
    undone(run, actor=zoe)
    assert time.monotonic() - start < LIMIT_SECONDS
    assert reasons(run) == {}
    assert dump() == before


def progress_of(run: CatalogueImport, shop: Shop, actor) -> list[int]:
    """Applies it, and says how much was done after each part."""
    begin_applying(run, actor=actor)
    steps = []
    while _apply_next(run.pk, shop):
        run.refresh_from_db()
        steps.append(run.done)
    return steps


def test_a_row_takes_a_few_kilobytes_while_it_is_compared():
    """Twenty thousand rows, the most there may be, then stay far below what a worker has."""
    count = 2000
    content = export_of(*(dress(handle=f"r{at}") for at in range(count)))
    tracemalloc.start()

    sketch = sketch_of(content)
    mapping = recognised(sketch.names).mapping
    rows = shaped(table_in(content).lines, mapping, ImportKind.SHOPIFY)
    catalogue = catalogue_in(rows, shop_slug="zoe")

    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(catalogue.products) == sketch.rows == count
    assert most / count < 10_000


def test_a_worker_that_dies_in_between_loses_nothing(shop, zoe):
    rows = [dress(handle=f"r{at}") for at in range(230)]
    run = sent(shop, export_of(*rows, size("M", handle="r3")), actor=zoe)
    CatalogueImport.objects.update(state=ImportState.READING, done=200)
    ImportChange.objects.filter(
        pk__in=list(run.changes.values_list("pk", flat=True)[200:])
    ).delete()

    read_file.read_file(run.pk)

    run.refresh_from_db()
    assert (run.state, run.done, run.changes.count()) == ("ready", 230, 230)
    begin_applying(run, actor=zoe)
    _apply_next(run.pk, shop)
    run.refresh_from_db()
    applied(run, actor=zoe)
    assert Product.objects.count() == 230
    assert run.state == ImportState.APPLIED


def test_what_lost_its_worker_goes_on_and_what_nobody_decided_is_dropped(
    shop, zoe, tasks_at_once, django_capture_on_commit_callbacks
):
    lost = sent(shop, export_of(dress()), actor=zoe)
    begin_applying(lost, actor=zoe)
    forgotten = sent(shop, export_of(dress(handle="sac")), actor=zoe)
    hopeless = sent(shop, export_of(dress(handle="jupe")), actor=zoe)
    begin_applying(hopeless, actor=zoe)
    for run, age in ((lost, STUCK), (forgotten, KEPT), (hopeless, GIVEN_UP)):
        CatalogueImport.objects.filter(pk=run.pk).update(alive_at=clock.now() - 2 * age)

    with django_capture_on_commit_callbacks(execute=True):
        tidy_imports()

    states = dict(CatalogueImport.objects.values_list("pk", "state"))
    assert states == {lost.pk: "applied", forgotten.pk: "dropped", hopeless.pk: "applying"}
    assert not hasattr(CatalogueImport.objects.get(pk=forgotten.pk), "file")
