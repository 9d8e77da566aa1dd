"""Files of a copy: into the storage as files of ours, and never as anything else."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Model
from PIL import Image

from shops.images import MAX_PIXELS, Renditions, with_narrower
from shops.importing.reading import FileRefused
from shops.models import ProductPicture, Proof, ProofDocument, Shop, ShopLook
from shops.pictures import rendition_name
from shops.proof_files import MAX_BYTES
from shops.services.keep_renditions import keep_master, keep_renditions
from shops.states import PictureState

if TYPE_CHECKING:
    from shops.services.restoring.restoration import Restoration

Told = Mapping[str, Any]
_BROKEN: Final = (OSError, SyntaxError, ValueError, Image.DecompressionBombError)
_FORMATS: Final = {Proof.ContentType.JPEG: "JPEG", Proof.ContentType.PNG: "PNG"}


def _keep_picture(restoration: Restoration, row: ProductPicture, told: Told) -> None:
    """The widest rendition as it was, with narrower ones made of it."""
    if row.state != PictureState.READY:
        return
    renditions = _renditions(restoration.archive.file(told.get("file")))
    name = _kept(restoration, "products", renditions)
    master = _kept_master(restoration, told.get("master"))
    ProductPicture.objects.filter(pk=row.pk).update(
        file=name,
        master=master,
        width=renditions.width,
        height=renditions.height,
        widths=sorted(renditions.files),
    )


def _keep_banner(restoration: Restoration, row: Shop, told: Told) -> None:
    if not told.get("banner"):
        return
    renditions = _renditions(restoration.archive.file(told["banner"]))
    Shop.objects.filter(pk=row.pk).update(
        banner=_kept(restoration, "banners", renditions),
        banner_width=renditions.width,
        banner_height=renditions.height,
        banner_widths=sorted(renditions.files),
    )


def _keep_look(restoration: Restoration, row: ShopLook, told: Told) -> None:
    masters = {
        key: _kept_master(restoration, told.get(key)) for key in ("logo_master", "banner_master")
    }
    ShopLook.objects.filter(pk=row.pk).update(**masters, has_avif=False)
    if not told.get("logo"):
        return
    renditions = _renditions(restoration.archive.file(told["logo"]))
    ShopLook.objects.filter(pk=row.pk).update(
        logo=_kept(restoration, "logos", renditions),
        logo_width=renditions.width,
        logo_height=renditions.height,
        logo_widths=sorted(renditions.files),
    )


def _keep_proof(restoration: Restoration, row: Proof, told: Told) -> None:
    """The very document that was checked: its digest says so."""
    content = restoration.archive.file(told.get("file"), MAX_BYTES)
    if hashlib.sha256(content).hexdigest() != row.sha256 or len(content) != row.size:
        raise FileRefused(f"The document “{row.title}” is not the one that was exported.")
    if row.content_type == Proof.ContentType.PDF:
        if not content.startswith(b"%PDF-"):
            raise FileRefused(f"The document “{row.title}” is not a PDF.")
    else:
        _demand_picture(content, _FORMATS[Proof.ContentType(row.content_type)])
    ProofDocument.objects.create(proof=row, content=content)


def _renditions(widest: bytes) -> Renditions:
    _demand_picture(widest, "WEBP")
    return with_narrower(widest)


def _demand_picture(content: bytes, kind: str) -> None:
    """By its header first: a small file can hold a huge picture."""
    try:
        with Image.open(io.BytesIO(content), formats=(kind,)) as image:
            if image.width * image.height > MAX_PIXELS:
                raise FileRefused("A picture in the copy has too many pixels.")
            image.load()
    except _BROKEN as error:
        raise FileRefused("A picture in the copy is none of ours: it cannot be read.") from error


def _kept_master(restoration: Restoration, told: Any) -> str:
    """The name of the photograph that the copy has under `told`; empty where it has none."""
    if not told:
        return ""
    whole = restoration.archive.file(told)
    _demand_picture(whole, "WEBP")
    master = keep_master(whole)
    restoration.stored.append(master)
    return master


def _kept(restoration: Restoration, kind: str, renditions: Renditions) -> str:
    name = keep_renditions(kind, renditions)
    restoration.stored += [rendition_name(name, width) for width in renditions.files]
    return name


#: Called once the row is there.
KEEP: Final[dict[type[Model], Callable[[Restoration, Any, Told], None]]] = {
    ProductPicture: _keep_picture,
    Shop: _keep_banner,
    ShopLook: _keep_look,
    Proof: _keep_proof,
}
