"""Conversations, begun by their service."""

from __future__ import annotations

import uuid
from typing import Any

from matricia.accounts.models import User
from orders.models import Conversation
from orders.services.conversations.start_conversation import About, Asker, start_conversation
from shops.models import Product
from tests.factories.shops import ProductFactory


def asked(
    user: User | None = None, *, product: Product | None = None, **given: Any
) -> Conversation:
    """A question of `user`, or of the guest ann@example.test, about a piece."""
    piece = product or ProductFactory.create()
    who = Asker(
        user,
        given.get("name", "Ann"),
        "" if user else given.get("email", "ann@example.test"),
        "fr",
        given.get("visitor", "192.0.2.1"),
    )
    text = given.get("text", "Does it run small?")
    return start_conversation(
        given.get("pk", uuid.uuid4()), given.get("about", About(piece.shop, piece)), who, text
    )
