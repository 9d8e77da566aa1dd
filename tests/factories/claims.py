"""Claims and proofs."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import factory

from matricia.kit import clock
from shops.models import Claim, Proof, ProofDocument
from shops.states import ClaimState
from tests.factories.accounts import StaffFactory
from tests.factories.shops import ShopFactory

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n"


def in_days(count: int) -> Any:
    """A day from today on."""
    return clock.today() + timedelta(days=count)


class ClaimFactory(factory.django.DjangoModelFactory[Claim]):
    """A claim that staff approved and that holds for a year; add a proof for it to be shown."""

    class Meta:
        model = Claim

    shop = factory.SubFactory(ShopFactory)
    wording = factory.LazyFunction(lambda: {"fr": "Coton certifié GOTS", "en": "GOTS cotton"})
    state = ClaimState.APPROVED
    expires_on = factory.LazyFunction(lambda: in_days(365))
    reviewer = factory.SubFactory(StaffFactory, name="Salma Idrissi")
    reviewed_at = factory.LazyFunction(clock.now)
    version = 1
    approved_version = 1


class ProofFactory(factory.django.DjangoModelFactory[Proof]):
    """A certificate without an end, as a PDF."""

    class Meta:
        model = Proof

    claim = factory.SubFactory(ClaimFactory)
    title = "Certificat GOTS"
    issuer = "Ecocert"
    reference = "CU 812345"
    content_type = Proof.ContentType.PDF
    size = len(PDF)
    sha256 = factory.Sequence(lambda n: f"{n:064x}")


def proven_claim(**fields: Any) -> Claim:
    """A claim that is shown today, with one proof and its document."""
    claim: Claim = ClaimFactory(**fields)
    proof = ProofFactory(claim=claim)
    ProofDocument.objects.create(proof=proof, content=PDF)
    return claim
