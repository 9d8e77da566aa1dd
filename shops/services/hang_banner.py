"""Give a shop its banner."""

from __future__ import annotations

from django.db import transaction

from shops.images import Renditions
from shops.models import Shop
from shops.services.keep_renditions import forget_renditions, keep_renditions


def hang_banner(shop: Shop, renditions: Renditions, *, drawn_from: str = "") -> Shop:
    """Store `renditions` as the banner instead of the one before; `drawn_from` names the drawing.

    The caller decides who may.
    """
    name = keep_renditions("banners", renditions)
    with transaction.atomic():
        shop = Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
        forget_renditions(shop.banner.name or "", shop.banner_widths)
        shop.banner = name
        shop.banner_width = renditions.width
        shop.banner_height = renditions.height
        shop.banner_widths = sorted(renditions.files)
        shop.banner_key = drawn_from
        shop.save(
            update_fields=[
                "banner",
                "banner_width",
                "banner_height",
                "banner_widths",
                "banner_key",
            ]
        )
    return shop
