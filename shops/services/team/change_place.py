"""An owner gives a helper other rights, or makes her an owner; a place in a team ends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import Shop, ShopMember
from shops.permissions import demand_owner, is_staff
from shops.services.team.invite_helper import demand_rights
from shops.states import Right


@transaction.atomic
def change_rights(member: ShopMember, rights: Iterable[Right], *, actor: Any) -> ShopMember:
    """She helps with `rights` from now on; whoever owned the shop helps only.

    Raises RuleBroken NOT_ALLOWED, RIGHTS, OWNERS_PLACE, LAST_OWNER.
    """
    wanted = demand_rights(rights)
    place = _locked(member)
    demand_owner(actor, place.shop)
    _demand_to_step_down(place, actor)
    place.is_owner, place.rights = False, wanted
    place.save(update_fields=["is_owner", "rights"])
    return place


@transaction.atomic
def make_owner(member: ShopMember, *, actor: Any) -> ShopMember:
    """She may do all that `actor` may. Raises RuleBroken NOT_ALLOWED."""
    place = _locked(member)
    demand_owner(actor, place.shop)
    place.is_owner, place.rights = True, []
    place.save(update_fields=["is_owner", "rights"])
    return place


@transaction.atomic
def end_place(member: ShopMember, *, actor: Any) -> None:
    """She leaves, or an owner takes her place away: at the next request she runs nothing here.

    Raises RuleBroken NOT_ALLOWED, OWNERS_PLACE, LAST_OWNER.
    """
    place = _locked(member)
    if place.user_id != actor.pk:
        demand_owner(actor, place.shop)
    _demand_to_step_down(place, actor)
    place.delete()


def _locked(member: ShopMember) -> ShopMember:
    """Under the lock of its shop: two owners who leave at once do not leave it alone."""
    Shop.objects.select_for_update(no_key=True).get(pk=member.shop_id)
    place: ShopMember = ShopMember.objects.select_related("shop").get(pk=member.pk)
    return place


def _demand_to_step_down(place: ShopMember, actor: Any) -> None:
    """Owners are equals: each goes by herself, or programme staff help. One has to stay."""
    if not place.is_owner:
        return
    if place.user_id != actor.pk and not is_staff(actor):
        raise RuleBroken(
            "OWNERS_PLACE", _("She owns the shop as you do. Only she can give that up herself.")
        )
    others = ShopMember.objects.filter(shop=place.shop_id, is_owner=True).exclude(pk=place.pk)
    if not others.exists():
        raise RuleBroken(
            "LAST_OWNER",
            _("A shop needs an owner. Make somebody else its owner first."),
        )
