"""A customer asks a designer: about a piece, an order, or anything else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from matricia.kit.rates import demand_rarely
from orders.models import Conversation, SellerOrder
from orders.services.conversations.send_message import send_message
from orders.states import MessageSide
from shops.models import Product, Shop
from shops.titles import one_line

LONGEST_NAME: Final = 60
HOUR: Final = 3600  # seconds
#: Conversations begun within an hour: by one person, from one internet address, with one shop.
MOST_OF_ONE: Final = 6
MOST_FROM_ADDRESS: Final = 12
MOST_WITH_SHOP: Final = 60


@dataclass(frozen=True, slots=True)
class About:
    """What is asked about; both empty: the shop itself."""

    shop: Shop
    product: Product | None = None
    part: SellerOrder | None = None

    @property
    def subject(self) -> str:
        """What both sides know it by."""
        if self.part:
            return self.part.number
        return self.product.title if self.product else ""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: somebody signed in, or a guest with an e-mail address. `visitor` is the internet
    address it comes from."""

    user: User | None
    name: str
    email: str
    language: str
    visitor: str


def asker(user: Any, name: str, email: str, language: str, visitor: str) -> Asker:
    """Checked. Raises RuleBroken INVALID_NAME or INVALID_EMAIL."""
    name = one_line(name)
    if not name or len(name) > LONGEST_NAME:
        message = _("Write the name the designer shall call you by (at most 60 characters).")
        raise RuleBroken("INVALID_NAME", message, "name")
    if user.is_authenticated:
        return Asker(user, name, "", language, visitor)
    try:
        validate_email(email.strip())
    except ValidationError:
        message = _("Write your e-mail address: we tell you there when she has answered.")
        raise RuleBroken("INVALID_EMAIL", message, "email") from None
    return Asker(None, name, email.strip(), language, visitor)


@transaction.atomic
def start_conversation(pk: UUID, about: About, who: Asker, text: str) -> Conversation:
    """Begin a conversation with its first message; what she already asked about the same piece or
    order is continued. The same `pk` again is the same.

    Raises RuleBroken OWN_SHOP, EMPTY, TOO_LONG, TOO_OFTEN, CLOSED.
    """
    if who.user and Shop.objects.run_by(who.user).filter(pk=about.shop.pk).exists():
        raise RuleBroken("OWN_SHOP", _("This is your own shop: you cannot write to yourself."))
    conversation = _known(pk, who) or _continued(about, who)
    if conversation is None:
        _demand_rarely(about, who)
        conversation = _new(pk, about, who)
    send_message(pk, conversation, MessageSide.CUSTOMER, text)
    return conversation


def _known(pk: UUID, who: Asker) -> Conversation | None:
    return Conversation.objects.filter(pk=pk, user=who.user, email=who.email).first()


def _continued(about: About, who: Asker) -> Conversation | None:
    """Only hers who is signed in: anybody can type a guest's address."""
    if who.user is None:
        return None
    hers = Conversation.objects.filter(user=who.user, shop=about.shop)
    return hers.filter(product=about.product, seller_order=about.part, closed_at=None).first()


def _demand_rarely(about: About, who: Asker) -> None:
    person = f"user:{who.user.pk}" if who.user else who.email.lower()
    demand_rarely("conversation-by", person, most=MOST_OF_ONE, within=HOUR)
    demand_rarely("conversation-from", who.visitor, most=MOST_FROM_ADDRESS, within=HOUR)
    demand_rarely("conversation-with", str(about.shop.pk), most=MOST_WITH_SHOP, within=HOUR)


def _new(pk: UUID, about: About, who: Asker) -> Conversation:
    row, is_new = Conversation.objects.get_or_create(
        pk=pk,
        defaults={
            "shop": about.shop,
            "user": who.user,
            "name": who.name,
            "email": who.email,
            "language": who.language,
            "product": about.product,
            "seller_order": about.part,
            "subject": about.subject,
        },
    )
    if not is_new:  # somebody else's id
        raise RuleBroken("BAD_ID", _("This was already sent. Reload the page and try again."), "id")
    return row
