"""An owner asks somebody to help, with some rights; a mail carries the link."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.kit.errors import RuleBroken
from matricia.kit.mailing import send_once
from matricia.kit.rates import demand_rarely
from matricia.kit.tasks import enqueue
from shops.languages import Language
from shops.models import Shop, ShopMember, TeamInvitation
from shops.permissions import demand_owner
from shops.states import Right
from shops.team_links import address_of, open_invitations

#: Helpers and open invitations of one shop together.
MOST_PEOPLE: Final = 20
_MAILS_A_DAY: Final = 30
_DAY: Final = 86_400


@transaction.atomic
def invite_helper(
    shop: Shop,
    *,
    request_id: UUID,
    email: str,
    language: Language,
    rights: Iterable[Right],
    actor: Any,
) -> TeamInvitation:
    """Ask her, or ask her again: a new link with these rights, the one before ends. The same
    `request_id` twice is one invitation and one mail.

    Raises RuleBroken NOT_ALLOWED, EMAIL, RIGHTS, ALREADY_HELPS, TEAM_FULL, TOO_OFTEN.
    """
    demand_owner(actor, shop)
    address, wanted = _demand_address(email), demand_rights(rights)
    shop = Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    same = TeamInvitation.objects.filter(pk=request_id, shop=shop).first()
    if same is not None:
        return same
    _demand_place_for(shop, address)
    demand_rarely("team-invitation", str(shop.pk), most=_MAILS_A_DAY, within=_DAY)
    TeamInvitation.objects.filter(shop=shop, email=address).delete()
    invitation: TeamInvitation = TeamInvitation.objects.create(
        pk=request_id,
        shop=shop,
        email=address,
        language=language,
        rights=wanted,
        invited_by=actor,
    )
    enqueue("shops.send_team_invitation", invitation_id=str(invitation.pk))
    return invitation


@transaction.atomic
def take_back_invitation(invitation: TeamInvitation, *, actor: Any) -> None:
    """Its link leads nowhere from now on. Raises RuleBroken NOT_ALLOWED."""
    demand_owner(actor, invitation.shop)
    invitation.delete()


def send_team_invitation(invitation_id: UUID) -> None:
    """Once. Raises OSError when the post office refuses."""
    rows = TeamInvitation.objects.select_related("shop", "invited_by")
    send_once(
        invitation_id, open_invitations(), "mailed_at", lambda: [_mail(rows.get(pk=invitation_id))]
    )


def send_missing_team_invitations() -> None:
    """Those whose message was lost."""
    for pk in open_invitations().filter(mailed_at=None).values_list("pk", flat=True):
        enqueue("shops.send_team_invitation", invitation_id=str(pk))


def demand_rights(rights: Iterable[Right]) -> list[Right]:
    """Each once, in their usual order. Raises RuleBroken RIGHTS where there is none."""
    given = set(rights)
    if not given:
        raise RuleBroken("RIGHTS", _("Choose at least one thing she may look after."), "rights")
    return [right for right in Right if right in given]


def _demand_address(email: str) -> str:
    address = email.strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        message = _("This is no e-mail address. Write it as name@example.org.")
        raise RuleBroken("EMAIL", message, "email") from None
    return address


def _demand_place_for(shop: Shop, address: str) -> None:
    members = ShopMember.objects.filter(shop=shop)
    if members.filter(user__email=address).exists():
        raise RuleBroken(
            "ALREADY_HELPS",
            _("She is in your team already. Change her rights in the list."),
            "email",
        )
    asked = TeamInvitation.objects.filter(shop=shop).exclude(email=address)
    if members.count() + asked.count() >= MOST_PEOPLE:
        raise RuleBroken(
            "TEAM_FULL",
            _("A team has up to %(most)s people. Take somebody away, or an invitation back.")
            % {"most": MOST_PEOPLE},
        )


def _mail(invitation: TeamInvitation) -> EmailMessage:
    with override(invitation.language):
        by = invitation.invited_by
        words = {
            "who": (by.name if by else "") or invitation.shop.name,
            "shop": invitation.shop.name,
            "rights": "\n".join(f"– {Right(right).label}" for right in invitation.rights),
            "link": address_of(invitation),
        }
        subject = _("Will you help in the shop “%(shop)s”?") % words
        body = _(
            "Hello,\n\n%(who)s asks you to help in the shop “%(shop)s” on MATRICIA. You would look "
            "after:\n%(rights)s\n\nSay yes here:\n%(link)s\n\nThe link holds for 14 days and is "
            "for this address alone. If you do not know who asks, do nothing.\n\nMATRICIA"
        )
        return EmailMessage(" ".join(subject.split()), body % words, to=[invitation.email])
