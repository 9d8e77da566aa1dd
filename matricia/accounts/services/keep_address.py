"""Addresses of a customer."""

from __future__ import annotations

from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import Address, User
from matricia.accounts.services.texts import fitting
from matricia.kit.errors import RuleBroken

MOST: Final = 20
FIELDS: Final = ("label", "name", "phone", "street", "postcode", "city", "country")


@transaction.atomic
def keep_address(
    actor: User, values: dict[str, str], *, address: Address | None = None, default: bool = False
) -> Address:
    """Add an address, or change `address`, which is hers. `values` by FIELDS; what is left out
    stays. The first one is her default. Raises RuleBroken for a text that is too long, without a
    street or a city, or beyond twenty."""
    User.objects.select_for_update().get(pk=actor.pk)
    row = address or _new(actor)
    for field in FIELDS:
        setattr(row, field, fitting(Address, field, values.get(field, getattr(row, field))))
    row.country = row.country.upper()
    _refuse_unfinished(row)
    if default or not actor.addresses.filter(is_default=True).exclude(pk=row.pk).exists():
        actor.addresses.filter(is_default=True).exclude(pk=row.pk).update(is_default=False)
        row.is_default = True
    row.save()
    return row


@transaction.atomic
def remove_address(actor: User, address: Address) -> None:
    """Delete `address`, which is hers; the latest of the others becomes the default."""
    User.objects.select_for_update().get(pk=actor.pk)
    address.delete()
    following = actor.addresses.first()
    if following is not None and not following.is_default:
        following.is_default = True
        following.save(update_fields=["is_default"])


def _new(actor: User) -> Address:
    if actor.addresses.count() >= MOST:
        message = _("You keep %(count)d addresses already. Remove one first.") % {"count": MOST}
        raise RuleBroken("TOO_MANY", message)
    return Address(user=actor)


def _refuse_unfinished(row: Address) -> None:
    for field in ("name", "street", "city"):
        if not getattr(row, field):
            raise RuleBroken("MISSING", _("Please fill this in: the parcel needs it."), field)
    if len(row.country) != 2 or not row.country.isalpha():
        raise RuleBroken("COUNTRY", _("Choose a country from the list."), "country")
