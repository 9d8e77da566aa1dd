"""The mail that says that the copy of a shop can be fetched."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.mail import EmailMessage
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.kit.addresses import page_address
from shops.export_links import export_address
from shops.models import ShopExport


def export_ready(export: ShopExport) -> Iterator[EmailMessage]:
    """To who asked for it, in her language; to nobody when she is gone."""
    if export.by is None or not export.by.is_active or export.expires_at is None:
        return
    with override(export.by.language):
        words = {
            "shop": export.shop.name,
            "link": export_address(export),
            "until": date_format(localtime(export.expires_at), "j F Y"),
            "page": page_address(f"/dashboard/{export.shop.slug}/shop/export"),
        }
        body = _(
            "Hello,\n\nThe copy of your shop %(shop)s is ready. Sign in and fetch it here until "
            "%(until)s:\n%(link)s\n\nPersonal data of your customers are in it: keep it safe.\n\n"
            "Was it not you? See who asked, and when:\n%(page)s\n\nMATRICIA"
        )
        yield EmailMessage(
            _("The copy of your shop %(shop)s is ready") % words,
            body % words,
            to=[export.by.email],
        )
