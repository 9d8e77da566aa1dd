"""A designer adds the document behind a claim, or takes it away again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import Claim, Proof, ProofDocument
from shops.proof_files import checked_file
from shops.services.claims.draft_claim import opened
from shops.states import ProofKind
from shops.titles import demand_title, one_line

MOST_PROOFS = 10


@dataclass(frozen=True, kw_only=True)
class NewProof:
    """What the designer says about the document; `expires_on`: first day it no longer holds."""

    kind: str
    title: str
    issuer: str
    reference: str = ""
    issued_on: date | None = None
    expires_on: date | None = None
    is_public: bool = False


@transaction.atomic
def add_proof(claim: Claim, about: NewProof, content: bytes, *, actor: Any) -> Proof:
    """Keep the document, known by what it holds; the same one again gives the same proof.

    Raises RuleBroken NOT_ALLOWED, CLAIM_STATE, TITLE, PROOF_KIND, PROOF_DATES, TOO_MANY_PROOFS,
    FILE_FORMAT, FILE_SIZE.
    """
    file = checked_file(content)
    claim = opened(claim, actor=actor)
    digest = hashlib.sha256(content).hexdigest()
    known = claim.proofs.filter(sha256=digest).first()
    if known:
        return known
    if claim.proofs.count() >= MOST_PROOFS:
        raise RuleBroken("TOO_MANY_PROOFS", _("A claim has at most 10 proofs. Remove one first."))
    _demand_dates(about)
    proof = claim.proofs.create(
        kind=_kind(about.kind),
        title=demand_title(about.title, longest=160),
        issuer=demand_title(about.issuer, longest=160, field="issuer"),
        reference=one_line(about.reference)[:120],
        issued_on=about.issued_on,
        expires_on=about.expires_on,
        is_public=about.is_public,
        content_type=file.content_type,
        size=len(file.content),
        sha256=digest,
    )
    ProofDocument.objects.create(proof=proof, content=file.content)
    _count_change(claim)
    return proof


@transaction.atomic
def remove_proof(proof: Proof, *, actor: Any) -> Claim:
    """Take it and its document away. Raises RuleBroken NOT_ALLOWED, CLAIM_STATE."""
    claim = opened(proof.claim, actor=actor)
    proof.delete()
    _count_change(claim)
    return claim


def _count_change(claim: Claim) -> None:
    """Who reads it now must not approve what it was before."""
    claim.version += 1
    claim.save(update_fields=["version"])


def _kind(asked: str) -> str:
    if asked not in ProofKind.values:
        raise RuleBroken("PROOF_KIND", _("Choose what kind of document this is."), "kind")
    return asked


def _demand_dates(about: NewProof) -> None:
    if about.issued_on and about.issued_on > clock.today():
        raise RuleBroken("PROOF_DATES", _("It cannot have been issued after today."), "issuedOn")
    if about.expires_on and about.expires_on <= clock.today():
        raise RuleBroken(
            "PROOF_DATES", _("This document is no longer valid. Send the new one."), "expiresOn"
        )
