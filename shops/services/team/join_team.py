"""Whom the link was mailed to says yes: from now on she helps."""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from shops.models import ShopMember, TeamInvitation
from shops.team_links import invitation_of, open_invitations
from shops.titles import demand_title

_LONGEST_NAME = 150


@transaction.atomic
def join_team(token: str, *, name: str, visitor: Any) -> ShopMember:
    """`visitor` is who is signed in, or nobody: then an account under `name` is made for the
    address of the mail, which the link proves, and the caller signs her in. Whoever has an account
    signs in first, so that a mail that lies open gives nobody her account.

    Raises RuleBroken INVITATION_OVER, OTHER_ADDRESS, SIGN_IN_FIRST, TITLE.
    """
    invitation = _locked(token)
    user = _person(invitation, visitor, name)
    member, _is_new = ShopMember.objects.get_or_create(
        shop=invitation.shop, user=user, defaults={"rights": invitation.rights}
    )
    invitation.delete()
    return member


def is_for(invitation: TeamInvitation, visitor: Any) -> bool:
    """Whether this signed-in person is the one who was asked."""
    return bool(visitor.is_authenticated and visitor.email.lower() == invitation.email)


def has_account(invitation: TeamInvitation) -> bool:
    """Whether whom it was mailed to can sign in."""
    return User.objects.filter(email=invitation.email).exists()


def _locked(token: str) -> TeamInvitation:
    found = invitation_of(token)
    rows = open_invitations().select_for_update(of=("self",)).select_related("shop")
    invitation = rows.filter(pk=found.pk).first() if found else None
    if invitation is None:
        raise RuleBroken(
            "INVITATION_OVER",
            _("This link has been used, taken back, or is too old. Ask for a new one."),
        )
    return invitation


def _person(invitation: TeamInvitation, visitor: Any, name: str) -> User:
    if is_for(invitation, visitor):
        return User.objects.get(pk=visitor.pk)
    if visitor.is_authenticated:
        raise RuleBroken(
            "OTHER_ADDRESS",
            _("This invitation is for another address. Sign out, then open the link again."),
        )
    if has_account(invitation):
        raise RuleBroken(
            "SIGN_IN_FIRST", _("You have an account here. Sign in, then open the link again.")
        )
    fields = {
        "name": demand_title(name, longest=_LONGEST_NAME, field="name"),
        "language": invitation.language,
    }
    user = User.objects.create_user(invitation.email, **fields)
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
    return user
