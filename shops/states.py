"""States of the catalogue, and which may follow which."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ShopState(models.TextChoices):
    """A shop is open, or it is not shown."""

    DRAFT = "draft", pgettext_lazy("shop", "being prepared")
    OPEN = "open", pgettext_lazy("shop", "open")
    PAUSED = "paused", _("paused")
    CLOSED = "closed", pgettext_lazy("shop", "closed")


class ProductState(models.TextChoices):
    """Only active products of open shops are for sale."""

    DRAFT = "draft", _("draft")
    ACTIVE = "active", _("on sale")
    ARCHIVED = "archived", _("archived")


class ReservationState(models.TextChoices):
    """Held for a checkout; then sold, or free again. Never back."""

    HELD = "held", _("held")
    SOLD = "sold", _("sold")
    RELEASED = "released", _("released")


class PictureState(models.TextChoices):
    """A picture is fetched in the background; a drawn one stands in until then, or for good."""

    WAITING = "waiting", _("waiting")
    READY = "ready", _("ready")
    UNREACHABLE = "unreachable", _("could not be had")


class VatRegime(models.TextChoices):
    """How a seller stands towards VAT."""

    FRANCHISE = "franchise", _("exempt from VAT (art. 293 B of the CGI)")
    VAT = "vat", _("pays VAT")


NEXT_PRODUCT_STATES: Final[dict[ProductState, frozenset[ProductState]]] = {
    ProductState.DRAFT: frozenset({ProductState.ACTIVE, ProductState.ARCHIVED}),
    ProductState.ACTIVE: frozenset({ProductState.DRAFT, ProductState.ARCHIVED}),
    ProductState.ARCHIVED: frozenset({ProductState.DRAFT}),
}
