"""Documents as people send them: known by what they hold, never by their name."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from matricia.kit.errors import RuleBroken
from shops.images import MAX_PIXELS
from shops.models import Proof

MAX_BYTES: Final = 8 * 1024 * 1024
_PDF_END: Final = 2048  # where readers look for the end mark
_SUFFIX: Final = {
    Proof.ContentType.PDF: "pdf",
    Proof.ContentType.JPEG: "jpg",
    Proof.ContentType.PNG: "png",
}


@dataclass(frozen=True)
class ProofFile:
    """A document that may be kept: a PDF as it was, or a picture written anew."""

    content_type: str
    content: bytes


def checked_file(content: bytes) -> ProofFile:
    """`content` if it is a PDF, JPEG or PNG of at most 8 MB.

    Pictures are decoded and written anew: what else was in the file (places, other formats) is
    gone. Raises RuleBroken FILE_SIZE, FILE_FORMAT.
    """
    if len(content) > MAX_BYTES:
        raise RuleBroken("FILE_SIZE", _("A document has at most 8 MB. Send a smaller one."), "file")
    if content.startswith(b"%PDF-") and b"%%EOF" in content[-_PDF_END:]:
        return ProofFile(Proof.ContentType.PDF, content)
    return _picture(content)


def file_name(proof: Proof) -> str:
    """What it is called where it is saved; nothing that anybody typed."""
    return f"proof-{proof.pk}.{_SUFFIX[Proof.ContentType(proof.content_type)]}"


def address_of_proof(proof: Proof) -> str:
    """Where it is opened, on this site."""
    return f"/documents/proofs/{proof.pk}"


def _picture(content: bytes) -> ProofFile:
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as image:
            if image.width * image.height > MAX_PIXELS:
                raise _unreadable()
            kind = image.format or ""
            upright = ImageOps.exif_transpose(image).convert("RGB")
            bare = Image.new("RGB", upright.size)  # pixels only: no comment, no profile, no place
            bare.paste(upright)
            written = io.BytesIO()
            bare.save(written, kind, **({"quality": 88} if kind == "JPEG" else {}))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise _unreadable() from error
    return ProofFile(
        Proof.ContentType.JPEG if kind == "JPEG" else Proof.ContentType.PNG, written.getvalue()
    )


def _unreadable() -> RuleBroken:
    return RuleBroken(
        "FILE_FORMAT", _("We cannot read this document. Send a PDF, a JPEG or a PNG."), "file"
    )
