"""Lay an AVIF beside each rendition of a photograph: a third lighter, and slow to make."""

from __future__ import annotations

from typing import Final

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models import QuerySet

from matricia.files import avif_name
from matricia.kit.tasks import enqueue
from shops.images import avif_of
from shops.models import ProductPicture, Shop, ShopLook
from shops.pictures import rendition_name
from shops.states import PictureState

HANDED_OUT: Final = 200  # per round


def hand_out() -> None:
    """Enqueue photographs that lack theirs, the newest first: what a lost message left undone."""
    for pk in _without().order_by("-pk").values_list("pk", flat=True)[:HANDED_OUT]:
        enqueue("shops.make_picture_avif", picture_id=pk)
    for pk in ShopLook.objects.filter(has_avif=False).values_list("pk", flat=True)[:HANDED_OUT]:
        enqueue("shops.make_look_avif", look_id=pk)


def make_avif(picture_id: int) -> None:
    """Of one photograph; again does nothing. One that is cut anew meanwhile is asked for anew."""
    picture = _without().filter(pk=picture_id).first()
    if picture is None:
        return
    widest = picture.file.name or ""
    for width in picture.widths:
        _lay_beside(rendition_name(widest, width))
    kept = ProductPicture.objects.filter(pk=picture.pk, file=widest).update(has_avif=True)
    if not kept:
        for width in picture.widths:
            default_storage.delete(avif_name(rendition_name(widest, width)))


def make_look_avif(look_id: int) -> None:
    """Of a shop's logo and banner; again does nothing. What is hung up meanwhile asks anew."""
    look = ShopLook.objects.filter(pk=look_id, has_avif=False).select_related("shop").first()
    if look is None:
        return
    shop = look.shop
    logo = look.logo.name or ""
    for widest, widths in ((logo, look.logo_widths), (_hers(shop), shop.banner_widths)):
        for width in widths if widest else []:
            _lay_beside(rendition_name(widest, width))
    same = ShopLook.objects.filter(pk=look.pk, logo=logo)
    same.filter(shop__banner=shop.banner.name or "").update(has_avif=True)


def _hers(shop: Shop) -> str:
    """Her own banner, not one that was drawn."""
    return "" if shop.banner_key else shop.banner.name or ""


def _without() -> QuerySet[ProductPicture]:
    """Drawings are calm: WebP of them is as light."""
    return ProductPicture.objects.filter(state=PictureState.READY, has_avif=False, drawn=False)


def _lay_beside(webp: str) -> None:
    name = avif_name(webp)
    if default_storage.exists(name):
        return
    with default_storage.open(webp) as file:
        content = avif_of(file.read())
    default_storage.save(name, ContentFile(content))
