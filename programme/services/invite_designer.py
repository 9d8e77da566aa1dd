"""Somebody is accepted: she gets a shop to prepare, and a mail that leads to it."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.mailing import send_once
from matricia.kit.tasks import enqueue
from programme.invitation_links import address_of
from programme.models import Invitation
from shops.permissions import demand_staff
from shops.services.create_shop import create_shop
from shops.states import ShopState
from shops.titles import demand_title, one_line

LONGEST_NAME: Final = 150


@transaction.atomic
def invite_designer(
    *, email: str, name: str, shop_name: str, language: str, actor: Any
) -> Invitation:
    """A shop in preparation that she alone runs, her account if she has none, and the mail.

    Raises RuleBroken NOT_ALLOWED, EMAIL, TITLE, ALREADY_INVITED.
    """
    demand_staff(actor)
    user = _person(email, name, language)
    if Invitation.objects.waiting().filter(user=user).exists():
        raise RuleBroken(
            "ALREADY_INVITED",
            _("She has been invited and has not come yet. Send her mail again from the list."),
            "email",
        )
    shop = create_shop(
        name=demand_title(shop_name, longest=120, field="shop_name"),
        owners=[user],
        state=ShopState.DRAFT,
    )
    invitation: Invitation = Invitation.objects.create(user=user, shop=shop, invited_by=actor)
    enqueue("programme.send_invitation", invitation_id=str(invitation.pk))
    return invitation


@transaction.atomic
def invite_again(invitation: Invitation, *, actor: Any) -> None:
    """A new mail, whose link holds from today; who has come already signs in as everybody does.

    Raises RuleBroken NOT_ALLOWED.
    """
    demand_staff(actor)
    waiting = Invitation.objects.waiting().filter(pk=invitation.pk)
    if waiting.update(invited_at=clock.now(), mailed_at=None):
        enqueue("programme.send_invitation", invitation_id=str(invitation.pk))


def send_invitation(invitation_id: UUID) -> None:
    """Once. Raises OSError when the post office refuses."""
    rows = Invitation.objects.select_related("user", "shop")
    send_once(
        invitation_id,
        Invitation.objects.waiting(),
        "mailed_at",
        lambda: [_mail(rows.get(pk=invitation_id))],
    )


def send_missing_invitations() -> None:
    """Those whose message was lost."""
    for pk in Invitation.objects.waiting().filter(mailed_at=None).values_list("pk", flat=True):
        enqueue("programme.send_invitation", invitation_id=str(pk))


def _person(email: str, name: str, language: str) -> User:
    address = email.strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        message = _("This is no e-mail address. Write it as name@example.org.")
        raise RuleBroken("EMAIL", message, "email") from None
    known = User.objects.filter(email=address).first()
    if known:
        return known
    fields = {"name": one_line(name)[:LONGEST_NAME], "language": language}
    user = User.objects.create_user(address, **fields)
    EmailAddress.objects.create(user=user, email=address, primary=True)
    return user


def _mail(invitation: Invitation) -> EmailMessage:
    with override(invitation.user.language):
        words = {
            "name": invitation.user.name,
            "shop": invitation.shop.name,
            "link": address_of(invitation),
        }
        body = _(
            "Hello %(name)s,\n\nWelcome to the programme! Your shop “%(shop)s” is ready to be "
            "filled. Open it here, on your phone if you like; it takes about ten minutes to your "
            "first piece:\n%(link)s\n\nThe link holds for 30 days and works once. After that you "
            "sign in with this address, and we mail you a code.\n\nMATRICIA"
        )
        subject = _("Your shop “%(shop)s” is waiting for you") % words
        return EmailMessage(subject, body % words, to=[invitation.user.email])
