"""Documents behind claims: sent by the shop's people, opened by who may."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any, Final

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.rows import find_row
from matricia.kit.graphql.view import CLIENT_HEADER
from shops.models import Claim, Proof, ProofDocument
from shops.permissions import can_open_proof
from shops.proof_files import MAX_BYTES, file_name
from shops.services.claims.keep_proof import NewProof, add_proof

MAX_BODY: Final = MAX_BYTES + 64 * 1024
STATUS: Final = {"SIGN_IN": 401, "NOT_ALLOWED": 403, "NOT_FOUND": 404, "FILE_SIZE": 413}


# Our header does what a CSRF token would, as for GraphQL: see `shops.views`.
@csrf_exempt
@require_POST
def claim_proofs(request: HttpRequest, claim_id: int) -> JsonResponse:
    """POST multipart with `file`, `kind`, `title`, `issuer` and perhaps `reference`, `issuedOn`,
    `expiresOn` (ISO days), `isPublic` ("1"): adds a proof to a draft of one's own shop.

    Answers 201 with its id, or `{"problems": [{code, message, field}]}`.
    """
    try:
        proof = _added(request, claim_id)
    except RuleBroken as broken:
        problem = {"code": broken.code, "message": broken.message, "field": broken.field}
        return JsonResponse({"problems": [problem]}, status=STATUS.get(broken.code, 400))
    return JsonResponse({"id": str(proof.pk), "title": proof.title}, status=201)


@require_safe
def proof_document(request: HttpRequest, proof_id: uuid.UUID) -> HttpResponse:
    """The document, for who may open it; others find nothing. Nothing in it may run."""
    proof = Proof.objects.select_related("claim").filter(pk=proof_id).first()
    if proof is None or not can_open_proof(request.user, proof):
        raise Http404
    content = ProofDocument.objects.values_list("content", flat=True).get(proof=proof)
    is_picture = proof.content_type != Proof.ContentType.PDF
    return HttpResponse(
        bytes(content),
        content_type=proof.content_type,
        headers={
            "Content-Disposition": f"{'inline' if is_picture else 'attachment'};"
            f' filename="{file_name(proof)}"',
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "private, no-store",
        },
    )


def _added(request: HttpRequest, claim_id: int) -> Proof:
    if CLIENT_HEADER not in request.headers:
        raise RuleBroken("CLIENT", f"Send a {CLIENT_HEADER} header.")
    if not request.user.is_authenticated:
        raise RuleBroken("SIGN_IN", _("Please sign in first, then try again."))
    claim = find_row(Claim.objects.visible_to(request.user), str(claim_id))
    if claim is None:
        raise RuleBroken(
            "NOT_FOUND", _("This does not exist, or no longer. Reload the page and try again.")
        )
    # By its announced size, before Django reads the body to disk.
    if int(request.META.get("CONTENT_LENGTH") or 0) > MAX_BODY:
        raise RuleBroken("FILE_SIZE", _("A document has at most 8 MB. Send a smaller one."), "file")
    return add_proof(claim, _about(request), _content(request), actor=request.user)


def _about(request: HttpRequest) -> NewProof:
    form = request.POST
    return NewProof(
        kind=form.get("kind", ""),
        title=form.get("title", ""),
        issuer=form.get("issuer", ""),
        reference=form.get("reference", ""),
        issued_on=_day(form, "issuedOn"),
        expires_on=_day(form, "expiresOn"),
        is_public=form.get("isPublic", "") == "1",
    )


def _day(form: Any, field: str) -> date | None:
    text = form.get(field, "")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        message = _("Write a day as 2027-12-31.")
        raise RuleBroken("PROOF_DATES", message, field) from None


def _content(request: HttpRequest) -> bytes:
    file = request.FILES.get("file")
    if not isinstance(file, UploadedFile):
        raise RuleBroken("FILE", _("Choose a document to send."), "file")
    return bytes(file.read())
