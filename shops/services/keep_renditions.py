"""Put the renditions of a picture into the storage, and take them out."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from matricia.files import avif_name
from matricia.kit import clock
from shops.images import Renditions
from shops.models import ProductPicture
from shops.pictures import rendition_name


def keep_renditions(kind: str, renditions: Renditions) -> str:
    """Save them in a folder of their own; answers the name of the widest.

    The folder's name cannot be guessed: a draft's pictures are not listed anywhere.
    """
    folder = f"{kind}/{clock.today():%Y/%m}/{secrets.token_hex(12)}"
    for width, content in renditions.files.items():
        default_storage.save(f"{folder}/{width}.webp", ContentFile(content))
    return f"{folder}/{renditions.width}.webp"


def keep_master(content: bytes) -> str:
    """Save the whole of a photograph, to cut from; answers its name, which cannot be guessed."""
    name = f"masters/{clock.today():%Y/%m}/{secrets.token_hex(12)}.webp"
    return default_storage.save(name, ContentFile(content))


def forget_picture_files(picture: ProductPicture) -> None:
    """Of a picture that leaves: its renditions and what they were cut from."""
    forget_renditions(picture.file.name or "", picture.widths)
    if picture.master:
        transaction.on_commit(partial(default_storage.delete, picture.master), robust=True)


def forget_renditions(name: str, widths: Iterable[int]) -> None:
    """Delete the files once the surrounding transaction has committed."""
    for width in widths:
        webp = rendition_name(name, width)
        for file in (webp, avif_name(webp)):
            transaction.on_commit(partial(default_storage.delete, file), robust=True)
