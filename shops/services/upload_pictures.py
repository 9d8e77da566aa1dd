"""Pictures come in parts: what a broken network has carried need not be sent again.

`begin_upload` says which parts are missing and where they go, as often as it is asked;
`finish_upload` makes the picture of them, once.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops import direct_uploads
from shops.images import MAX_BYTES, too_heavy
from shops.models import PicturePart, PictureUpload, Product, ProductPicture
from shops.permissions import demand_right
from shops.picture_kinds import not_a_picture
from shops.services.add_picture import MAX_PICTURES, demand_place, upload_picture
from shops.states import Right

PART: Final = 512 * 1024  # bytes: a second on a slow phone
MOST_UNFINISHED: Final = 2 * MAX_PICTURES  # of one product
LIFE: Final = timedelta(days=1)


class MissingPart(NamedTuple):
    """Bytes still to be sent, and the address that takes them by PUT."""

    offset: int
    size: int
    url: str


@transaction.atomic
def begin_upload(upload_id: UUID, product: Product, size: int, *, actor: Any) -> PictureUpload:
    """Expect a picture of `size` bytes; the same again is the same upload.

    Raises RuleBroken NOT_ALLOWED, PICTURE_SIZE, PICTURE_FORMAT (nothing in it), TOO_MANY_PICTURES,
    TOO_MANY_UPLOADS; ObjectDoesNotExist when the id is another picture's.
    """
    demand_right(actor, product.shop, Right.PRODUCTS)
    if size > MAX_BYTES:
        raise too_heavy()
    if size < 1:
        raise not_a_picture(b"")
    known = PictureUpload.objects.filter(pk=upload_id).first()
    if known is None:
        demand_place(product, actor=actor)
        _demand_few_unfinished(product)
        given = {"product": product, "size": size}
        known, _is_new = PictureUpload.objects.get_or_create(pk=upload_id, defaults=given)
    if (known.product_id, known.size) != (product.pk, size):
        raise ObjectDoesNotExist
    return known


def missing_parts(upload: PictureUpload) -> list[MissingPart]:
    """In the file's order; none when the picture is there."""
    if upload.picture_id:
        return []
    if direct_uploads.is_direct():
        return _missing_at_s3(upload)
    there = set(upload.parts.values_list("offset", flat=True))
    return [
        MissingPart(offset, size, reverse("picture-part", args=[upload.pk, offset]))
        for offset, size in _parts(upload, PART)
        if offset not in there
    ]


def keep_part(upload: PictureUpload, offset: int, content: bytes, *, actor: Any) -> None:
    """Some of its bytes; the same again is harmless. Raises RuleBroken NOT_ALLOWED, PART."""
    demand_right(actor, upload.product.shop, Right.PRODUCTS)
    if upload.picture_id:
        return
    if dict(_parts(upload, PART)).get(offset) != len(content):
        raise RuleBroken("PART", _("This part is not whole. Send the picture again."))
    part = PicturePart(upload=upload, offset=offset, content=content)
    PicturePart.objects.bulk_create([part], ignore_conflicts=True)


@transaction.atomic
def finish_upload(upload: PictureUpload, *, actor: Any) -> ProductPicture:
    """The product's picture, made once however often it is asked for.

    The row stays locked meanwhile, so that an impatient second asking waits for the first. Raises
    RuleBroken NOT_ALLOWED, PARTS_MISSING and what `upload_picture` raises.
    """
    demand_right(actor, upload.product.shop, Right.PRODUCTS)
    upload = PictureUpload.objects.select_for_update(of=("self",)).get(pk=upload.pk)
    if upload.picture:
        return upload.picture
    content = _content(upload)
    upload.picture = upload_picture(upload.product, content, actor=actor)
    upload.s3_name = upload.s3_upload = ""
    upload.save(update_fields=["picture", "s3_name", "s3_upload"])
    upload.parts.all().delete()
    return upload.picture


def forget_old_uploads() -> None:
    """Whoever has not gone on within a day begins anew."""
    for upload in PictureUpload.objects.filter(began_at__lt=clock.now() - LIFE):
        if upload.s3_upload and direct_uploads.is_direct():
            direct_uploads.forget(upload.s3_name, upload.s3_upload)
        upload.delete()


def _content(upload: PictureUpload) -> bytes:
    if missing_parts(upload):
        raise RuleBroken(
            "PARTS_MISSING", _("The picture has not arrived whole. Send it again: it goes on.")
        )
    if direct_uploads.is_direct():
        return direct_uploads.content_of(upload.s3_name, upload.s3_upload)
    return b"".join(bytes(part) for part in upload.parts.values_list("content", flat=True))


def _missing_at_s3(upload: PictureUpload) -> list[MissingPart]:
    name, s3_upload = upload.s3_name, upload.s3_upload
    there = direct_uploads.parts_there(name, s3_upload) if s3_upload else None
    if there is None:  # begun just now, or ended as no picture
        name, s3_upload = direct_uploads.start()
        PictureUpload.objects.filter(pk=upload.pk).update(s3_name=name, s3_upload=s3_upload)
        there = {}
    return [
        MissingPart(offset, size, direct_uploads.address_of_part(name, s3_upload, number))
        for number, (offset, size) in enumerate(_parts(upload, direct_uploads.PART), start=1)
        if there.get(number) != size
    ]


def _parts(upload: PictureUpload, most: int) -> list[tuple[int, int]]:
    """Where each part begins, and its size in bytes."""
    return [(offset, min(most, upload.size - offset)) for offset in range(0, upload.size, most)]


def _demand_few_unfinished(product: Product) -> None:
    unfinished = PictureUpload.objects.filter(product=product, picture=None).count()
    if unfinished >= MOST_UNFINISHED:
        raise RuleBroken(
            "TOO_MANY_UPLOADS",
            _("Many pictures are still on their way. Wait until they have arrived."),
        )
