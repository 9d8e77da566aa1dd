"""What mails about reviews say: plain text, in the reader's language."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.kit.addresses import page_address
from orders.models import Order, Review

#: How long the author of a hidden review may object (C. conso. D111-18).
MONTHS_TO_OBJECT: Final = 3


def review_page(order: Order) -> str:
    """Where its buyer reviews her pieces; opens without an account."""
    return page_address(f"/orders/{order.pk}/review?token={order.access_token}", order.language)


def refusal_page(order: Order) -> str:
    """Where she says that she wants no such mail."""
    return page_address(
        f"/orders/{order.pk}/review/stop?token={order.access_token}", order.language
    )


def refusal_link(order: Order) -> str:
    """Mail programs post to it and it is done; who opens it is led to the page."""
    return f"{settings.PUBLIC_URL}/letters/reviews/{order.pk}?token={order.access_token}"


def ask(order: Order) -> EmailMessage:
    """To the buyer: how are the pieces? Once per order, nothing promised for it."""
    words = {
        "name": order.name,
        "number": order.number,
        "review": review_page(order),
        "stop": refusal_page(order),
        "how": page_address("/how-reviews-work", order.language),
    }
    with override(order.language):
        subject = _("Your order %(number)s: how are your pieces?") % words
        body = _(
            "Hello %(name)s,\n\nYou have had the pieces of your order %(number)s for a week. How "
            "do they fit, how do they feel? A few words help whoever hesitates, and the designer "
            "reads them too:\n%(review)s\n\nOnly who has bought a piece can review it, and "
            "nothing is given for it: %(how)s\n\nThis is the only mail about it. You want none "
            "of this kind ever again? Say so here:\n%(stop)s\n\nMATRICIA"
        )
        headers = {  # RFC 2369, RFC 8058
            "List-Unsubscribe": f"<{refusal_link(order)}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
        return EmailMessage(subject, body % words, to=[order.email], headers=headers)


def hidden(review: Review) -> EmailMessage:
    """To its author: her review is not shown any more, why, and how she objects."""
    order = review.line.seller_order.order
    words = {
        "name": order.name,
        "piece": review.line.product_title,
        "reason": review.hidden_because,
        "review": review_page(order),
        "months": MONTHS_TO_OBJECT,
    }
    with override(order.language):
        subject = _("Your review is no longer shown")
        body = _(
            "Hello %(name)s,\n\nYour review of “%(piece)s” is no longer shown. The reason:\n"
            "%(reason)s\n\nYou do not agree? Answer this mail within %(months)s months: somebody "
            "of the programme who has not decided this looks at it again. You can also change or "
            "remove your review:\n%(review)s\n\nMATRICIA"
        )
        return EmailMessage(subject, body % words, to=[order.email])
