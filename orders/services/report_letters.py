"""What of this room can be reported: messages by who received them, and reviews."""

from __future__ import annotations

from typing import Any

from matricia.kit import clock
from matricia.kit.graphql.rows import find_row, get_row
from orders.models import Conversation, Message, Review
from orders.selectors.conversations import conversation_for
from orders.services.reviews.move_review import hide_review, show_review
from orders.states import MessageSide
from shops.permissions import demand_staff
from shops.services.reports.kinds import KINDS, Author, Reportable, Reported, people_of
from shops.states import ReportKind


def add_kinds() -> None:
    """Let them be reported."""
    KINDS[ReportKind.MESSAGE] = Reportable(
        find=_find_message, hide=_hide_message, show=_show_message, authors=_authors_of_message
    )
    KINDS[ReportKind.REVIEW] = Reportable(
        find=_find_review,
        hide=_hide_review,
        show=_show_review,
        authors=_authors_of_review,
        tells_of_hiding=True,
    )


def _find_message(user: Any, pk: str, token: str | None) -> Reported | None:
    """Only the side that received it reports it; programme staff read it then, and not before."""
    message = find_row(Message.objects.select_related("conversation__shop"), pk)
    try:
        _, side = conversation_for(user, message.conversation_id if message else "", token)
    except Conversation.DoesNotExist:
        return None
    if message is None or message.side == side:
        return None
    row = message.conversation
    label = row.shop.name if message.side == MessageSide.SHOP else row.name
    return Reported(str(message.pk), row.shop, label, f"/messages/{row.pk}", message.text)


def _hide_message(pk: str, reasons: str, actor: Any) -> None:
    demand_staff(actor)
    Message.objects.filter(pk=pk, hidden_at=None).update(hidden_at=clock.now())


def _show_message(pk: str, actor: Any) -> None:
    demand_staff(actor)
    Message.objects.filter(pk=pk).update(hidden_at=None)


def _authors_of_message(pk: str) -> list[Author]:
    messages = Message.objects.select_related("conversation__shop", "conversation__user")
    message = find_row(messages, pk)
    if message is None:  # erased meanwhile
        return []
    row = message.conversation
    if message.side == MessageSide.SHOP:
        return people_of(row.shop)
    if row.user is None:
        return [Author(row.email, row.language)]
    return [Author(row.user.email, row.user.language)] if row.user.is_active else []


def _find_review(user: Any, pk: str, token: str | None) -> Reported | None:
    review = find_row(Review.objects.shown().select_related("shop", "product"), pk)
    if review is None:
        return None
    product = review.product
    path = f"/shops/{review.shop.slug}" + (f"/{product.slug}" if product else "")
    label = product.title if product else review.shop.name
    said = "\n\n".join(filter(None, [f"{review.stars}/5", review.text, review.answer]))
    return Reported(str(review.pk), review.shop, label, path, said)


def _hide_review(pk: str, reasons: str, actor: Any) -> None:
    hide_review(get_row(Review.objects.all(), pk), because=reasons, actor=actor)


def _show_review(pk: str, actor: Any) -> None:
    show_review(get_row(Review.objects.all(), pk), actor=actor)


def _authors_of_review(pk: str) -> list[Author]:
    reviews = Review.objects.select_related("line__seller_order__order")
    review = find_row(reviews, pk)
    if review is None:
        return []
    order = review.line.seller_order.order
    return [Author(order.email, order.language)]
