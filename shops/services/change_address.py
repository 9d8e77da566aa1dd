"""A shop or a piece gets another address; the one before keeps leading to it."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.former_addresses import path_of
from shops.models import MovedAddress, Product, Shop
from shops.permissions import demand_owner, demand_right
from shops.states import Right


@transaction.atomic
def change_shop_address(shop: Shop, slug: str, *, actor: Any) -> Shop:
    """Raises RuleBroken NOT_ALLOWED, ADDRESS (not an address) and ADDRESS_TAKEN."""
    demand_owner(actor, shop)
    shop = Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    wanted = _demand_address(slug, longest=120)
    if wanted == shop.slug:
        return shop
    former = MovedAddress.objects.filter(path=wanted).exclude(shop=shop)
    if Shop.objects.filter(slug=wanted).exists() or former.exists():
        raise _taken()
    _leave_behind(shop.slug, shop=shop)
    MovedAddress.objects.filter(path=wanted).delete()
    shop.slug = wanted
    shop.save(update_fields=["slug"])
    return shop


@transaction.atomic
def change_product_address(product: Product, slug: str, *, actor: Any) -> Product:
    """Raises RuleBroken NOT_ALLOWED, ADDRESS and ADDRESS_TAKEN. A draft that never was on sale
    leaves nothing behind: nobody has its address."""
    demand_right(actor, product.shop, Right.PRODUCTS)
    product = (
        Product.objects.select_for_update(of=("self",)).select_related("shop").get(pk=product.pk)
    )
    wanted = _demand_address(slug, longest=255)
    if wanted == product.slug:
        return product
    if Product.objects.filter(shop=product.shop_id, slug=wanted).exists():
        raise _taken()
    if product.published_at is not None:
        _leave_behind(path_of(product), product=product)
    MovedAddress.objects.filter(path=f"{product.shop.slug}/{wanted}").delete()
    product.slug = wanted
    product.save(update_fields=["slug", "updated_at"])
    return product


def _leave_behind(path: str, **target: Any) -> None:
    MovedAddress.objects.update_or_create(path=path, defaults={**target, "at": clock.now()})


def _demand_address(text: str, *, longest: int) -> str:
    slug = slugify(text)[:longest].strip("-_")
    if not slug:
        message = _("An address has Latin letters and digits, for example “linen-dress”.")
        raise RuleBroken("ADDRESS", message, "slug")
    return slug


def _taken() -> RuleBroken:
    return RuleBroken(
        "ADDRESS_TAKEN", _("This address is taken, or somebody had it before. Add a word."), "slug"
    )
