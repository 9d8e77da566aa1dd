"""Who sells in the demo: identities, VAT and billing mandates, as designers fill them in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from django.db import transaction

from programme.demo.content import Designer
from programme.demo.people import person_of
from shops.models import SellerIdentity, Shop
from shops.services.edit_seller import SellerInput, edit_seller
from shops.services.set_vat_status import set_vat_status
from shops.services.sign_billing_mandate import mandate_to_sign, sign_billing_mandate
from shops.states import VatRegime

SINCE: Final = date(2026, 1, 1)
LEGAL_FORM: Final = "Entrepreneur individuel (EI)"


def load_sellers(about: Mapping[str, Any], designers: Sequence[Designer]) -> None:
    """Those that have said nothing yet; who has stays as she is."""
    rows = {row["shop"]: row for row in about["sellers"]}
    known = set(SellerIdentity.objects.values_list("shop__slug", flat=True))
    for designer in designers:
        if designer.slug not in known:
            _load_seller(designer, rows[designer.slug], about["mediator"])


@transaction.atomic
def _load_seller(designer: Designer, row: Mapping[str, str], mediator: Mapping[str, str]) -> None:
    shop, person = Shop.objects.get(slug=designer.slug), person_of(designer)
    typed = SellerInput(
        legal_name=designer.name,
        legal_form=LEGAL_FORM,
        siret=row["siret"],
        vat_number=row.get("vat_number", ""),
        street=row["street"],
        postcode=row["postcode"],
        city=designer.city,
        phone=row["phone"],
        email=designer.email,
        **mediator,
    )
    edit_seller(shop, typed, actor=person)
    set_vat_status(shop, VatRegime(row["regime"]), since=SINCE, actor=person)
    text = mandate_to_sign(shop, "fr")
    sign_billing_mandate(
        shop,
        text_version=text.version,
        language=text.language,
        signed_name=designer.name,
        actor=person,
    )
