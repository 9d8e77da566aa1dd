"""Give a product a picture."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from shops.green_words import demand_precise
from shops.images import Renditions, master_of, photograph_of, renditions
from shops.models import Product, ProductPicture
from shops.permissions import demand_right
from shops.services.keep_renditions import forget_picture_files, keep_master, keep_renditions
from shops.states import PictureState, Right

MAX_PICTURES = 20


def upload_picture(
    product: Product, content: bytes, *, alt: str = "", actor: Any
) -> ProductPicture:
    """The picture that a member of the shop sent becomes the product's last one.

    Raises RuleBroken NOT_ALLOWED, PICTURE_SIZE, PICTURE_FORMAT, TOO_MANY_PICTURES, GREEN_WORD.
    """
    demand_place(product, actor=actor)
    demand_precise(alt, field="alt")
    photograph = photograph_of(content)
    return add_picture(
        product, renditions(photograph), alt=alt, master=keep_master(master_of(photograph))
    )


def add_picture(
    product: Product, renditions: Renditions, *, alt: str = "", master: str = ""
) -> ProductPicture:
    """Store `renditions` as the product's last picture; a drawn stand-in leaves.

    `master` names the whole of it in the storage, if it was kept to cut from.
    """
    name = keep_renditions("products", renditions)
    with transaction.atomic():
        Product.objects.select_for_update(no_key=True).get(pk=product.pk)  # one position each
        last = product.pictures.filter(drawn=False).aggregate(last=Max("position"))["last"]
        picture = product.pictures.create(
            position=0 if last is None else last + 1,
            alt=(alt or product.title)[:255],
            file=name,
            width=renditions.width,
            height=renditions.height,
            widths=sorted(renditions.files),
            master=master,
            state=PictureState.READY,
        )
        remove_stand_in(product.pk)
        enqueue("shops.make_picture_avif", picture_id=picture.pk)
    return picture


def demand_place(product: Product, *, actor: Any) -> None:
    """Before anybody sends megabytes. Raises RuleBroken NOT_ALLOWED, TOO_MANY_PICTURES."""
    demand_right(actor, product.shop, Right.PRODUCTS)
    if product.pictures.filter(drawn=False).count() >= MAX_PICTURES:
        raise RuleBroken(
            "TOO_MANY_PICTURES",
            _("A product has at most 20 pictures. Remove one first."),
        )


def remove_stand_in(product_id: int) -> None:
    """Take the drawn picture away: there is a real one now."""
    for drawn in ProductPicture.objects.filter(product=product_id, drawn=True):
        forget_picture_files(drawn)
        drawn.delete()
