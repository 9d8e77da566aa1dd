"""Draw a stand-in for each product that has no picture to show, in the background."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, QuerySet

from matricia.kit.tasks import enqueue
from shops.drawing import placeholder, render
from shops.images import with_narrower
from shops.models import Product, ProductPicture
from shops.services.keep_renditions import forget_renditions, keep_renditions
from shops.states import PictureState

# A task draws for a few seconds: short enough that a payment waits behind one, not behind all.
PER_TASK = 10
# Drawings are calm: twice as wide costs three times as long and shows nothing more.
DRAWN_WIDTH = 640


def hand_out() -> None:
    """Enqueue the drawing of all that are missing, the newest first: they head every list.

    What is enqueued twice is drawn once.
    """
    ids = list(_without_picture().order_by("-pk").values_list("pk", flat=True))
    for at in range(0, len(ids), PER_TASK):
        part = ids[at : at + PER_TASK]
        enqueue("shops.draw_pictures", first_id=part[-1], last_id=part[0])


def draw_between(first_id: int, last_id: int) -> None:
    """Draw for the products without a picture whose ids lie between these two, inclusive."""
    for product in _without_picture().filter(pk__range=(first_id, last_id)).order_by("-pk"):
        _draw(product)


def _without_picture() -> QuerySet[Product]:
    shown = ProductPicture.objects.filter(product=OuterRef("pk"), state=PictureState.READY)
    return Product.objects.filter(~Exists(shown))


def _draw(product: Product) -> None:
    svg = placeholder.draw(product.title, product.product_type, f"{product.shop_id}/{product.slug}")
    renditions = with_narrower(render.to_webp(svg, DRAWN_WIDTH))
    name = keep_renditions("drawn", renditions)
    try:
        with transaction.atomic():
            product.pictures.create(
                alt=product.title,
                file=name,
                width=renditions.width,
                height=renditions.height,
                widths=sorted(renditions.files),
                drawn=True,
                state=PictureState.READY,
            )
    except IntegrityError:  # another worker was faster: one drawn picture per product
        forget_renditions(name, renditions.files)
