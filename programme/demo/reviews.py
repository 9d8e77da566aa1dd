"""What customers of the demo have said of pieces they bought before its books begin."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.contrib.auth.models import AnonymousUser
from django.core.files.storage import default_storage
from django.db import transaction

from matricia.accounts.models import User
from matricia.kit import clock
from orders.models import Order, OrderLine, Parcel, Review, SellerOrder
from orders.selectors import order_for
from orders.services.freeze_order import TOKEN_BYTES, new_number
from orders.services.reviews.answer_review import answer_review
from orders.services.reviews.review_pictures import add_review_picture
from orders.services.reviews.write_review import Opinion, write_review
from orders.states import OrderState, SellerOrderState
from shops.models import Variant

#: Ids of the demo's past orders come from it: loading again finds them.
NAMES: Final = uuid.UUID("5b1d4c0e-0f57-4b0c-9c3e-71a5f1c0d9aa")
ARRIVED: Final = timedelta(days=7)
BOUGHT: Final = timedelta(days=12)


def load_reviews(about: Sequence[Mapping[str, Any]]) -> None:
    """Those that are not there yet."""
    for row in about:
        order_id = uuid.uuid5(NAMES, f"{row['product']}: {row['name']}")
        if not Order.objects.filter(pk=order_id).exists():
            with clock.frozen(clock.now() - timedelta(days=row["days"])):
                _load_review(row, order_id)


@transaction.atomic
def _load_review(row: Mapping[str, Any], order_id: uuid.UUID) -> None:
    line = _bought(row, order_id)
    guest = AnonymousUser()
    order = order_for(guest, order_id, Order.objects.get(pk=order_id).access_token)
    opinion = Opinion(
        stars=row["stars"],
        fit=row.get("fit", ""),
        text=row["text"],
        language=row["language"],
        shows_name=not row.get("anonymous"),
    )
    review = write_review(order, line, opinion, actor=guest)
    if row.get("photo"):
        _add_photo(order, review)
    if row.get("answer"):
        members = User.objects.filter(shop_memberships__shop=review.shop)
        with clock.frozen(clock.now() + timedelta(days=1)):
            answer_review(review, row["answer"], actor=members.order_by("pk")[0])


def _bought(row: Mapping[str, Any], order_id: uuid.UUID) -> OrderLine:
    """One piece, arrived. Without a payment date: neither the books nor the desks, which begin
    with the demo, know of it."""
    pieces = Variant.objects.filter(product__shop__slug=row["shop"], product__slug=row["product"])
    variant = pieces.select_related("product").order_by("pk")[0]
    number, bought, arrived = new_number(), clock.now() - BOUGHT, clock.now() - ARRIVED
    sums = {"goods_total": variant.price, "total": variant.price}
    order = Order.objects.create(
        id=order_id,
        number=number,
        access_token=secrets.token_urlsafe(TOKEN_BYTES),
        email=f"{order_id.hex[:12]}@guests.demo.example",
        name=row["name"],
        street="12 rue de la Lisière",
        postcode="69001",
        city="Lyon",
        language=row["language"],
        state=OrderState.PAID,
        placed_at=bought,
        hold_until=bought,
        confirmation_sent_at=bought,
        **sums,
    )
    part = SellerOrder.objects.create(
        order=order,
        shop_id=variant.product.shop_id,
        number=f"{number}-1",
        state=SellerOrderState.SHIPPED,
        delivery_name="Colis suivi",
        delivery_total=0,
        promised_from=_day(arrived),
        promised_by=_day(arrived),
        shipped_at=bought,
        designers_told_at=bought,
        **sums,
    )
    Parcel.objects.create(
        seller_order=part,
        carrier="Colissimo",
        tracking_number=f"6A{order_id.int % 10**11:011d}",
        sent_at=bought,
        delivered_on=_day(arrived),
        buyer_told_at=bought,
    )
    return OrderLine.objects.create(
        seller_order=part,
        variant=variant,
        product_title=variant.product.title,
        variant_title=variant.title[:255],
        sku=variant.sku,
        unit_price=variant.price,
        quantity=1,
        total=variant.price,
    )


def _add_photo(order: Order, review: Review) -> None:
    """Another view of the piece, as ours are drawn."""
    picture = review.line.variant and review.line.variant.product.pictures.last()
    if picture and picture.file.name:
        with default_storage.open(picture.file.name) as file:
            add_review_picture(order, review, file.read(), actor=AnonymousUser())


def _day(moment: datetime) -> date:
    return moment.astimezone(clock.PARIS).date()
