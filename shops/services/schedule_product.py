"""A designer says when a piece goes on sale; a task puts it there."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.addresses import page_address
from matricia.kit.errors import RuleBroken
from matricia.kit.mailing import send
from matricia.kit.tasks import enqueue
from shops.models import NoticeSubject, Product
from shops.permissions import demand_right
from shops.services.move_product import demand_ready, move_product
from shops.services.notices import News, tell
from shops.services.refresh_listing import refresh_listing
from shops.states import ProductState, Right
from shops.versions import demand_version

#: Who plans further ahead has mistyped the year.
FURTHEST: Final = timedelta(days=366)
_WAITING: Final = (ProductState.DRAFT, ProductState.PAUSED)


@transaction.atomic
def schedule_product(product: Product, at: datetime | None, *, version: int, actor: Any) -> Product:
    """Put it on sale at `at`; None: not by itself. It must be ready for sale today.

    Raises RuleBroken NOT_ALLOWED, EDITED_MEANWHILE, PRODUCT_STATE, PUBLISH_AT and what
    `demand_ready` raises.
    """
    demand_right(actor, product.shop, Right.PRODUCTS)
    product = Product.objects.select_for_update(no_key=True).get(pk=product.pk)
    demand_version(product, version)
    if at is not None:
        _demand_waiting(product)
        _demand_soon(at)
        demand_ready(product)
    product.publish_at = at
    product.version += 1
    product.save(update_fields=["publish_at", "version", "updated_at"])
    return product


def due() -> QuerySet[Product]:
    """Products whose moment has come."""
    return Product.objects.filter(publish_at__lte=clock.now(), state__in=_WAITING)


@transaction.atomic
def publish_due(product_id: int) -> None:
    """Put one of `due` on sale; where it is no longer ready it stays as it is, and its people are
    told by mail. Doing it twice does it once."""
    product = due().select_for_update(no_key=True, of=("self",)).filter(pk=product_id).first()
    if product is None:
        return
    try:
        with transaction.atomic():
            move_product(product, ProductState.ACTIVE, actor=None)
    except RuleBroken:
        Product.objects.filter(pk=product.pk).update(publish_at=None)
        enqueue("shops.tell_not_published", product_id=product.pk)
    else:
        refresh_listing([product.pk])


def tell_not_published(product_id: int) -> None:
    """To its designers, with the reason as it is now; nothing where the piece is on sale by now.
    Raises OSError when the post office refuses."""
    product = Product.objects.select_related("shop").get(pk=product_id)
    if product.state in _WAITING:
        with transaction.atomic():
            send(tell(_news(product)))


def _news(product: Product) -> News:
    def title() -> str:
        return _("“%(piece)s” could not go on sale") % {"piece": product.title}

    return News(
        shop=product.shop,
        subject=NoticeSubject.STOCK,
        key=f"not published {product.pk} {clock.today()}",
        path=f"/dashboard/{product.shop.slug}/products/{product.pk}",
        title=title,
        mail=lambda member: EmailMessage(title(), _body(product), to=[member.email]),
    )


def _body(product: Product) -> str:
    link = page_address(f"/dashboard/{product.shop.slug}/products/{product.pk}")
    return "\n\n".join(
        [
            _("You had planned to put “%(piece)s” on sale now. It is not: something is missing.")
            % {"piece": product.title},
            _reason(product),
            _("Correct it and put it on sale here:\n%(link)s") % {"link": link},
        ]
    )


def _reason(product: Product) -> str:
    try:
        demand_ready(product)
    except RuleBroken as broken:
        return broken.message
    return _("Whatever it was is right again: put it on sale now.")


def _demand_waiting(product: Product) -> None:
    if product.state not in _WAITING:
        message = _("Only a draft or a paused piece goes on sale at a moment you choose.")
        raise RuleBroken("PRODUCT_STATE", message, "publishAt")


def _demand_soon(at: datetime) -> None:
    if not clock.now() < at < clock.now() + FURTHEST:
        message = _("Choose a moment that is still to come, within a year.")
        raise RuleBroken("PUBLISH_AT", message, "publishAt")
