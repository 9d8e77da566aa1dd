"""Orders of somebody who must not be known any longer."""

from __future__ import annotations

from django.db import transaction

from orders.models import Order
from orders.services.restrict_contact import restrict_contact
from orders.services.reviews.remove_review import remove_reviews_of
from orders.under_way import is_under_way


@transaction.atomic
def forget_buyer(order: Order) -> None:
    """Its buyer has erased her account. One that is done is locked away; one that is under way
    becomes a guest's, whom its own mails still reach, until it is done."""
    row = Order.objects.select_for_update().get(pk=order.pk)
    remove_reviews_of(row)
    if is_under_way(row):
        row.user, row.forget_when_done = None, True
        row.save(update_fields=["user", "forget_when_done"])
    else:
        restrict_contact(row)


def forget_if_done(order: Order) -> None:
    """Lock it away, unless it is under way: then it is looked at again tomorrow."""
    if not is_under_way(order):
        restrict_contact(order)
