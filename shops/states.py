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


class ClaimState(models.TextChoices):
    """Only an approved claim is shown, and only until it ends."""

    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("waiting for the check")
    APPROVED = "approved", _("approved")
    REFUSED = "refused", _("refused")
    WITHDRAWN = "withdrawn", _("withdrawn")


class ProofKind(models.TextChoices):
    """What kind of document proves a claim."""

    CERTIFICATE = "certificate"
    ATTESTATION = "attestation"
    CONTRACT = "contract"
    INVOICE = "invoice"
    TEST_REPORT = "test_report"


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


class FeatureKind(models.TextChoices):
    """What the front page shows."""

    SHOP = "shop", _("a designer")
    THEME = "theme", _("a theme")
    COLLECTION = "collection", _("a collection")
    MARKET = "market", _("a market")


NEXT_PRODUCT_STATES: Final[dict[ProductState, frozenset[ProductState]]] = {
    ProductState.DRAFT: frozenset({ProductState.ACTIVE, ProductState.ARCHIVED}),
    ProductState.ACTIVE: frozenset({ProductState.DRAFT, ProductState.ARCHIVED}),
    ProductState.ARCHIVED: frozenset({ProductState.DRAFT}),
}

NEXT_CLAIM_STATES: Final[dict[ClaimState, frozenset[ClaimState]]] = {
    ClaimState.DRAFT: frozenset({ClaimState.SUBMITTED, ClaimState.WITHDRAWN}),
    ClaimState.SUBMITTED: frozenset(
        {ClaimState.APPROVED, ClaimState.REFUSED, ClaimState.DRAFT, ClaimState.WITHDRAWN}
    ),
    ClaimState.APPROVED: frozenset({ClaimState.REFUSED, ClaimState.WITHDRAWN}),
    ClaimState.REFUSED: frozenset({ClaimState.DRAFT, ClaimState.WITHDRAWN}),
    ClaimState.WITHDRAWN: frozenset(),
}
