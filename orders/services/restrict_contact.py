"""Locks away who bought: the order stays for the accounts and names nobody."""

from __future__ import annotations

import secrets
from datetime import date
from typing import Final

from django.db import transaction

from orders.models import Order, OrderLine, RestrictedContact, Withdrawal
from orders.services.reviews.remove_review import remove_reviews_of

NOBODY: Final = "nobody@erased.invalid"  # RFC 2606: never delivered
#: C. com. L123-22: accounts and their vouchers are kept for ten years.
KEPT_YEARS: Final = 10
_CONTACT: Final = ("email", "name", "phone", "street", "postcode", "city")


@transaction.atomic
def restrict_contact(order: Order) -> None:
    """Take the buyer out of `order`, its measurements, gift messages, withdrawals and reviews.
    Links to it no longer open. Harmless when repeated."""
    row = Order.objects.select_for_update().get(pk=order.pk)
    if RestrictedContact.objects.filter(order=row).exists():
        return
    renounced = Withdrawal.objects.filter(seller_order__order=row)
    RestrictedContact.objects.create(
        order=row,
        until=date(row.placed_at.year + KEPT_YEARS, 12, 31),
        papers=dict(renounced.values_list("number", "content")),
        **{field: getattr(row, field) for field in _CONTACT},
    )
    renounced.update(name="", email=NOBODY, content="")
    lines = OrderLine.objects.filter(seller_order__order=row)
    lines.filter(bespoke=False).update(measurements={})
    # A bespoke line has measurements by its shape.
    lines.filter(bespoke=True).update(measurements={"—": "—"})
    row.seller_orders.exclude(gift_message="").update(gift_message="")
    remove_reviews_of(row)
    for field in _CONTACT:
        setattr(row, field, "")
    row.email = NOBODY
    row.access_token = secrets.token_urlsafe(32)
    row.user = None
    row.save(update_fields=[*_CONTACT, "access_token", "user"])
