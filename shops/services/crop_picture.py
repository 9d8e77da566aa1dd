"""A designer cuts a picture; the whole photograph stays, so that she can cut it anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from shops.images import Box, Renditions, cut, size_of
from shops.models import ProductPicture
from shops.permissions import demand_right
from shops.pictures import address_of
from shops.services.keep_renditions import forget_renditions, keep_master, keep_renditions
from shops.states import Right


@dataclass(frozen=True)
class Photograph:
    """What a picture is cut from, and where."""

    id: int
    alt: str
    url: str
    width: int
    height: int
    crop: Box | None


def photograph_behind(picture: ProductPicture) -> Photograph:
    """Of a picture that has a file."""
    width, height = size_of(_whole(picture))
    return Photograph(
        id=picture.pk,
        alt=picture.alt,
        url=address_of(_master(picture)),
        width=width,
        height=height,
        crop=Box(*picture.crop) if picture.crop else None,
    )


def crop_picture(picture: ProductPicture, box: Box | None, *, actor: Any) -> ProductPicture:
    """Show what `box` leaves of the photograph; None shows all of it again.

    Cut outside a transaction: it takes a second. Raises RuleBroken NOT_ALLOWED, DRAWN, CROP.
    """
    demand_right(actor, picture.product.shop, Right.PRODUCTS)
    if picture.drawn or not picture.file:
        raise RuleBroken("DRAWN", _("Only a photograph of your own can be cut."))
    if list(box or ()) == picture.crop:
        return picture
    whole = _whole(picture)
    renditions = cut(whole, box)
    name = keep_renditions("products", renditions)
    kept_master = picture.master or keep_master(whole)
    return _hang(picture, name, renditions, kept_master, box)


def _master(picture: ProductPicture) -> str:
    return picture.master or picture.file.name or ""


def _whole(picture: ProductPicture) -> bytes:
    with default_storage.open(_master(picture)) as file:
        return bytes(file.read())


@transaction.atomic
def _hang(
    picture: ProductPicture, name: str, renditions: Renditions, master: str, box: Box | None
) -> ProductPicture:
    row = ProductPicture.objects.select_for_update().get(pk=picture.pk)
    forget_renditions(row.file.name or "", row.widths)
    row.file.name = name
    row.width, row.height = renditions.width, renditions.height
    row.widths = sorted(renditions.files)
    row.master = row.master or master
    row.crop = list(box or ())
    row.has_avif = False
    row.save(update_fields=["file", "width", "height", "widths", "master", "crop", "has_avif"])
    enqueue("shops.make_picture_avif", picture_id=row.pk)
    return row
