"""A designer lets the programme write her invoices in her name."""

from __future__ import annotations

import hashlib
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.legal_texts import BILLING_MANDATE, LegalText, legal_text
from shops.models import BillingMandate, Shop
from shops.permissions import demand_owner
from shops.titles import demand_title

LONGEST_SIGNATURE: Final = 120


def mandate_to_sign(shop: Shop, language: str) -> LegalText:
    """Today's text, as she reads it."""
    return legal_text(BILLING_MANDATE, language, clock.today(), designer=shop.name)


@transaction.atomic
def sign_billing_mandate(
    shop: Shop, *, text_version: str, language: str, signed_name: str, actor: Any
) -> BillingMandate:
    """The mandate, kept word by word; signing again adds another, and the latest holds.

    Raises RuleBroken NOT_ALLOWED, TEXT_CHANGED, TITLE.
    """
    demand_owner(actor, shop)
    text = mandate_to_sign(shop, language)
    if text_version != text.version:
        raise RuleBroken(
            "TEXT_CHANGED",
            _("The mandate has changed since you opened this page. Reload it and read it again."),
            "textVersion",
        )
    return BillingMandate.objects.create(
        shop=shop,
        text_version=text.version,
        text=text.text,
        digest=hashlib.sha256(text.text.encode()).hexdigest(),
        language=text.language,
        signed_name=demand_title(signed_name, longest=LONGEST_SIGNATURE, field="signedName"),
        signed_by=actor,
    )
