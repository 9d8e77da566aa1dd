"""Files that rows of a shop have: pictures, and documents behind claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from django.core.files.storage import default_storage
from django.db.models import Model

from shops.models import ProductPicture, Proof, ProofDocument, Shop, ShopLook
from shops.proof_files import file_name
from shops.states import PictureState

_PART: Final = 256 * 1024


@dataclass(frozen=True)
class RowFile:
    """One file of a row: what the row calls it, how its name ends, and its content in parts."""

    key: str
    suffix: str
    parts: Callable[[], Iterator[bytes]]


def parts_of(name: str) -> Iterator[bytes]:
    """The public file `name`, part by part; nothing of one that is lost."""
    try:
        file = default_storage.open(name)
    except FileNotFoundError:
        return
    with file:
        yield from file.chunks(_PART)


def _of_picture(row: Any) -> Iterator[RowFile]:
    """The widest rendition; and the whole photograph, where the rendition was cut from it."""
    if row.state == PictureState.READY and row.file:
        yield RowFile("file", ".webp", partial(parts_of, row.file.name))
        if row.master:
            yield RowFile("master", ".webp", partial(parts_of, row.master))


def _of_shop(row: Any) -> Iterator[RowFile]:
    if row.banner:
        yield RowFile("banner", ".webp", partial(parts_of, row.banner.name))


def _of_look(row: Any) -> Iterator[RowFile]:
    """The logo, and the photographs that logo and banner were cut from."""
    if row.logo:
        yield RowFile("logo", ".webp", partial(parts_of, row.logo.name))
    for key in ("logo_master", "banner_master"):
        if getattr(row, key):
            yield RowFile(key, ".webp", partial(parts_of, getattr(row, key)))


def _of_proof(row: Any) -> Iterator[RowFile]:
    yield RowFile("file", f".{file_name(row).rpartition('.')[2]}", partial(_document, row.pk))


def _document(proof_id: Any) -> Iterator[bytes]:
    for content in ProofDocument.objects.filter(proof=proof_id).values_list("content", flat=True):
        yield bytes(content)


FILES: Final[dict[type[Model], Callable[[Any], Iterator[RowFile]]]] = {
    ProductPicture: _of_picture,
    Shop: _of_shop,
    ShopLook: _of_look,
    Proof: _of_proof,
}
