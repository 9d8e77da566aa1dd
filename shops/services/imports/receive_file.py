"""A designer sends a file of products: it is looked at and kept until she has decided."""

from __future__ import annotations

import hashlib
import uuid
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.importing.reading import FileRefused
from shops.importing.targets import recognised
from shops.importing.uploads import MAX_BYTES, sketch_of
from shops.languages import Language
from shops.models import CatalogueImport, ImportFile, Shop
from shops.permissions import demand_right
from shops.services.imports.map_columns import begin_reading, says_enough
from shops.states import ImportState, Right
from shops.titles import one_line


def receive_file(
    shop: Shop, content: bytes, *, file_name: str, request_id: uuid.UUID, actor: Any
) -> CatalogueImport:
    """The import, which is being compared at once where its columns are understood.

    The same `request_id` again gives the same import. Raises RuleBroken NOT_ALLOWED, FILE_SIZE,
    FILE_REFUSED, REQUEST_ID.
    """
    demand_right(actor, shop, Right.PRODUCTS)
    if len(content) > MAX_BYTES:
        raise too_large()
    try:
        sketch = sketch_of(content)
    except FileRefused as refused:
        raise RuleBroken("FILE_REFUSED", str(refused), "file") from refused
    found = recognised(sketch.names)
    run = CatalogueImport(
        shop=shop,
        request_id=request_id,
        file_name=one_line(file_name)[:255] or "file",
        sha256=hashlib.sha256(content).hexdigest(),
        kind=found.kind,
        state=ImportState.RECEIVED,
        language=_language(),
        by=actor,
        columns=sketch.columns,
        mapping=found.mapping,
        rows=sketch.rows,
    )
    try:
        with transaction.atomic():
            run.save()
            ImportFile.objects.create(run=run, content=content)
            if says_enough(run.mapping):
                begin_reading(run, actor=actor)
    except IntegrityError:
        return _received_before(shop, request_id)
    return run


def too_large() -> RuleBroken:
    """What is said of a file over the bound, here and before its body is read."""
    return RuleBroken("FILE_SIZE", _("A file has at most 10 MB. Send it in several parts."), "file")


def _language() -> str:
    language = get_language() or ""
    return language if language in Language.values else Language.EN


def _received_before(shop: Shop, request_id: uuid.UUID) -> CatalogueImport:
    run = CatalogueImport.objects.filter(shop=shop, request_id=request_id).first()
    if run is None:
        raise RuleBroken("REQUEST_ID", _("Reload the page and send the file again."))
    return run
