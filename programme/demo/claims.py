"""What the demo's designers claim: handed in with its proof, and checked by the programme."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from django.db import transaction
from django.utils.translation import override

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.typesetting import typeset
from shops.models import Claim, Product, Shop, Theme
from shops.services.claims.draft_claim import draft_claim, edit_claim, submit_claim
from shops.services.claims.keep_proof import NewProof, add_proof
from shops.services.claims.review_claim import approve_claim

TEMPLATE: Final = Path(__file__).parent / "proof.typ"
#: Ids of the demo's claims come from it: loading again finds them.
NAMES: Final = uuid.UUID("0d0b0c2e-5c1d-4a51-8a0a-6c2f1f8f7a11")


def load_claims(about: Sequence[Mapping[str, Any]], staff: User) -> None:
    """Those that are not there yet; `staff` approves all but those that are `waiting`."""
    for row in about:
        request_id = uuid.uuid5(NAMES, f"{row['shop']}: {row['wording']['fr']}")
        if not Claim.objects.filter(request_id=request_id).exists():
            _load_claim(row, request_id, staff)


@transaction.atomic
def _load_claim(row: Mapping[str, Any], request_id: uuid.UUID, staff: User) -> None:
    shop = Shop.objects.get(slug=row["shop"])
    designer = User.objects.filter(shop_memberships__shop=shop).order_by("pk")[0]
    claim = _written(row, request_id, shop, designer)
    proof = row["proof"]
    told = NewProof(
        kind=proof["kind"],
        title=proof["title"],
        issuer=proof["issuer"],
        reference=proof["reference"],
        issued_on=clock.today() - timedelta(days=proof["issued"]),
        expires_on=clock.today() + timedelta(days=proof["ends"]) if "ends" in proof else None,
        is_public=proof.get("public", False),
    )
    add_proof(claim, told, _document(row, told, shop), actor=designer)
    claim = submit_claim(claim, actor=designer)
    if not row.get("waiting"):
        approve_claim(claim, version=claim.version, actor=staff)


def _written(row: Mapping[str, Any], request_id: uuid.UUID, shop: Shop, designer: User) -> Claim:
    """The draft in all its languages."""
    scope = row.get("scope", {})
    product = Product.objects.get(shop=shop, slug=row["product"]) if "product" in row else None
    theme = Theme.objects.get(slug=row["theme"]) if "theme" in row else None
    with override("fr"):
        claim = draft_claim(
            shop,
            request_id=request_id,
            wording=row["wording"]["fr"],
            scope=scope.get("fr", ""),
            expires_on=clock.today() + timedelta(days=row["ends"]),
            product=product,
            theme=theme,
            actor=designer,
        )
    for language in ("en", "ar"):
        with override(language):
            claim = edit_claim(
                claim,
                wording=row["wording"][language],
                scope=scope.get(language),
                actor=designer,
            )
    return claim


def _document(row: Mapping[str, Any], told: NewProof, shop: Shop) -> bytes:
    day = told.issued_on or clock.today()
    sheet = {
        "title": told.title,
        "issuer": told.issuer,
        "reference": told.reference,
        "issued": day.strftime("%d/%m/%Y"),
        "about": f"{shop.name}, {row.get('product', 'toutes les pièces')}",
        "wording": row["wording"]["fr"],
    }
    return typeset(TEMPLATE, sheet, at=datetime.combine(day, time(12), clock.PARIS))[0]
