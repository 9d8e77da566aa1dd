"""A designer hangs up her logo or her banner, cuts it, or takes it down."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from shops.images import Box, Renditions, cut, master_of, photograph_of, renditions, size_of
from shops.models import Shop, ShopLook
from shops.permissions import demand_right
from shops.pictures import ShownPicture, address_of
from shops.services.crop_picture import Photograph
from shops.services.hang_banner import hang_banner
from shops.services.keep_renditions import forget_renditions, keep_master, keep_renditions
from shops.states import Right, ShopPictureKind


@dataclass(frozen=True)
class _Cut:
    """What is to hang: its renditions, what they were cut from, and how. `is_new` is a photograph
    that she has just sent."""

    renditions: Renditions
    master: str
    box: Box | None
    is_new: bool


def hang_shop_picture(
    shop: Shop, kind: ShopPictureKind, content: bytes, *, actor: Any
) -> ShownPicture:
    """The picture she sent, instead of the one before; the whole of it, until she cuts it.

    Read outside a transaction: it takes a second. Raises RuleBroken NOT_ALLOWED, PICTURE_SIZE,
    PICTURE_FORMAT.
    """
    demand_right(actor, shop, Right.PRODUCTS)
    photograph = photograph_of(content)
    files = renditions(photograph)
    return _hang(shop, kind, _Cut(files, keep_master(master_of(photograph)), None, is_new=True))


def crop_shop_picture(
    shop: Shop, kind: ShopPictureKind, box: Box | None, *, actor: Any
) -> ShownPicture:
    """Show what `box` leaves of the photograph; None shows all of it again.

    Cut outside a transaction: it takes a second. Raises RuleBroken NOT_ALLOWED, NO_PICTURE, CROP,
    EDITED_MEANWHILE when another photograph hangs by then, or none.
    """
    demand_right(actor, shop, Right.PRODUCTS)
    master = _master(shop, kind)
    if not master:
        raise RuleBroken("NO_PICTURE", _("There is no photograph of yours here. Send one first."))
    return _hang(shop, kind, _Cut(cut(_whole(master), box), master, box, is_new=False))


@transaction.atomic
def take_down_shop_picture(shop: Shop, kind: ShopPictureKind, *, actor: Any) -> None:
    """Harmless when nothing hangs there. Raises RuleBroken NOT_ALLOWED."""
    demand_right(actor, shop, Right.PRODUCTS)
    look = _locked(shop)
    _forget(shop, look, kind)
    setattr(look, f"{kind}_master", "")
    setattr(look, f"{kind}_crop", [])
    if kind == ShopPictureKind.LOGO:
        look.logo, look.logo_width, look.logo_height, look.logo_widths = "", 0, 0, []
    else:
        Shop.objects.filter(pk=shop.pk).update(
            banner="", banner_width=0, banner_height=0, banner_widths=[], banner_key=""
        )
    look.save()


def photograph_of_shop(shop: Shop, kind: ShopPictureKind) -> Photograph | None:
    """What its logo or banner is cut from; None where she hung up none."""
    master = _master(shop, kind)
    if not master:
        return None
    look = ShopLook.objects.get(shop=shop)
    width, height = size_of(_whole(master))
    crop = getattr(look, f"{kind}_crop")
    return Photograph(
        id=shop.pk,
        alt="",
        url=address_of(master),
        width=width,
        height=height,
        crop=Box(*crop) if crop else None,
    )


def _master(shop: Shop, kind: ShopPictureKind) -> str:
    column = f"{kind}_master"
    return ShopLook.objects.filter(shop=shop).values_list(column, flat=True).first() or ""


def _whole(master: str) -> bytes:
    with default_storage.open(master) as file:
        return bytes(file.read())


@transaction.atomic
def _hang(shop: Shop, kind: ShopPictureKind, hung: _Cut) -> ShownPicture:
    look = _locked(shop)
    former = getattr(look, f"{kind}_master")
    if not hung.is_new and former != hung.master:
        message = _(
            "This picture has been replaced in the meantime. Load the page again, then cut the new"
            " one."
        )
        raise RuleBroken("EDITED_MEANWHILE", message)
    if former and former != hung.master:
        transaction.on_commit(partial(default_storage.delete, former), robust=True)
    setattr(look, f"{kind}_master", hung.master)
    setattr(look, f"{kind}_crop", list(hung.box or ()))
    look.has_avif = False
    if kind == ShopPictureKind.LOGO:
        _hang_logo(look, hung.renditions)
    else:
        shop = hang_banner(shop, hung.renditions)
    look.save()
    enqueue("shops.make_look_avif", look_id=look.pk)
    shown = ShownPicture.of_logo(look) if kind == ShopPictureKind.LOGO else None
    return shown or _banner(shop)


def _banner(shop: Shop) -> ShownPicture:
    shown = ShownPicture.of_banner(shop)
    assert shown is not None  # it has just been hung
    return shown


def _hang_logo(look: ShopLook, files: Renditions) -> None:
    forget_renditions(look.logo.name or "", look.logo_widths)
    look.logo.name = keep_renditions("logos", files)
    look.logo_width, look.logo_height = files.width, files.height
    look.logo_widths = sorted(files.files)


def _forget(shop: Shop, look: ShopLook, kind: ShopPictureKind) -> None:
    """Its files, once this has been committed."""
    if kind == ShopPictureKind.LOGO:
        forget_renditions(look.logo.name or "", look.logo_widths)
    else:
        forget_renditions(shop.banner.name or "", shop.banner_widths)
    master = getattr(look, f"{kind}_master")
    if master:
        transaction.on_commit(partial(default_storage.delete, master), robust=True)


def _locked(shop: Shop) -> ShopLook:
    """Her look, made when she has none yet; nobody else changes it meanwhile."""
    ShopLook.objects.get_or_create(shop=shop)
    return ShopLook.objects.select_for_update().get(shop=shop)
