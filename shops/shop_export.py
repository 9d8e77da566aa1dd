"""What the copy of a shop has beside its catalogue: who agreed to get its newsletter."""

from __future__ import annotations

from collections.abc import Iterator

from shops.exporting.parts import FILES, ExportFile
from shops.models import Shop
from shops.newsletter_readers import readers_file


def _files(shop: Shop) -> Iterator[ExportFile]:
    yield ExportFile("customers.csv", lambda: readers_file(shop))


FILES.append(_files)
