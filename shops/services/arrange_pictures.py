"""A designer puts her pictures in order, describes them, takes one away."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from shops.green_words import demand_precise
from shops.models import Product, ProductPicture
from shops.permissions import demand_right
from shops.services.keep_renditions import forget_picture_files
from shops.states import PictureState, Right
from shops.titles import one_line


@transaction.atomic
def move_picture(picture: ProductPicture, position: int, *, actor: Any) -> Product:
    """Give it the place `position` (0 is first; beyond the end is last) among those shown.

    Raises RuleBroken NOT_ALLOWED, DRAWN.
    """
    product = _locked(picture, actor)
    rows = list(product.pictures.order_by("position", "id"))
    shown = [row for row in rows if row.state == PictureState.READY and row.pk != picture.pk]
    shown.insert(max(position, 0), next(row for row in rows if row.pk == picture.pk))
    waiting = [row for row in rows if row not in shown]
    for place, row in enumerate([*shown, *waiting]):
        row.position = place
    ProductPicture.objects.bulk_update(rows, ["position"])
    return product


@transaction.atomic
def remove_picture(picture: ProductPicture, *, actor: Any) -> Product:
    """Take it and its files away; a product left without any gets a drawn stand-in.

    Raises RuleBroken NOT_ALLOWED, DRAWN.
    """
    product = _locked(picture, actor)
    forget_picture_files(picture)
    picture.delete()
    enqueue("shops.draw_pictures", first_id=product.pk, last_id=product.pk)
    return product


@transaction.atomic
def describe_picture(picture: ProductPicture, alt: str, *, actor: Any) -> ProductPicture:
    """Say what it shows, for who cannot see it; empty is allowed. Raises RuleBroken NOT_ALLOWED,
    TOO_LONG, GREEN_WORD."""
    demand_right(actor, picture.product.shop, Right.PRODUCTS)
    picture.alt = one_line(alt)
    if len(picture.alt) > 255:
        raise RuleBroken("TOO_LONG", _("At most 255 characters. Shorten it."), "alt")
    demand_precise(picture.alt, field="alt")
    picture.save(update_fields=["alt"])
    return picture


def _locked(picture: ProductPicture, actor: Any) -> Product:
    demand_right(actor, picture.product.shop, Right.PRODUCTS)
    if picture.drawn:
        raise RuleBroken(
            "DRAWN", _("This drawing leaves by itself when you add a picture of your own.")
        )
    return Product.objects.select_for_update(no_key=True).get(pk=picture.product_id)
