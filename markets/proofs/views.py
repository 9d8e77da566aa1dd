"""Archives for controllers and staff; the attestation for those who use the tills; the verifier and
the server's public key for everybody."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from markets.fiscal.pem import public_pem
from markets.fiscal.standalone import standalone_verifier
from markets.models import Market, Stall
from markets.proofs.attestation import User, attestation_pdf
from markets.services.journal.archive import export_journal
from markets.services.journal.house import public_key
from markets.services.journal.rights import look, may_read_journals
from matricia.kit.errors import RuleBroken


@require_safe
def archive(request: HttpRequest, starts_on: str, ends_on: str) -> HttpResponse:
    """`2026-12-01_2026-12-31.zip`, of one market with `?market=slug`. 404 for others than
    controllers and staff, 400 with words for days that do not make an archive."""
    if not request.user.is_authenticated or not may_read_journals(request.user):
        raise Http404
    market = None
    if "market" in request.GET:
        market = get_object_or_404(Market, slug=request.GET["market"])
    try:
        days = date.fromisoformat(starts_on), date.fromisoformat(ends_on)
        look(request.user, f"archive {starts_on} {ends_on} {market or ''}")
        body = export_journal(*days, market=market)
    except ValueError:
        raise Http404 from None
    except RuleBroken as refusal:
        return HttpResponse(refusal.message, status=400, content_type="text/plain; charset=utf-8")
    name = f"journal-{market.slug + '-' if market else ''}{starts_on}-{ends_on}.zip"
    return _file(body, "application/zip", name)


@require_safe
def verifier(request: HttpRequest) -> HttpResponse:
    """The program that checks an archive, so that nobody depends on the copy inside of it."""
    return _file(standalone_verifier().encode(), "text/x-python; charset=utf-8", "verify.py")


@require_safe
def key(request: HttpRequest) -> HttpResponse:
    """The server's public key, as the verifier takes it."""
    return _file(f"{public_key()}\n".encode(), "text/plain; charset=utf-8", "journal-key.txt")


@require_safe
def key_pem(request: HttpRequest) -> HttpResponse:
    """The server's public key, as other programs take it."""
    pem = public_pem(public_key())
    return _file(pem.encode(), "application/x-pem-file", "journal-key.pem")


@require_safe
def attestation(request: HttpRequest) -> HttpResponse:
    """`?market=slug` for its organiser, with `&shop=slug` for that designer. Organisers and staff
    get all of their markets, a designer her own, controllers any; others find nothing."""
    market = get_object_or_404(Market, slug=request.GET.get("market", ""))
    organises = Market.objects.organised_by(request.user).filter(pk=market.pk).exists()
    is_allowed = organises or (request.user.is_authenticated and may_read_journals(request.user))
    shop = request.GET.get("shop", "")
    if not shop:
        if not is_allowed:
            raise Http404
        return _file(attestation_pdf(User.organiser(market)), "application/pdf", "attestation.pdf")
    stalls = Stall.objects.filter(market=market, shop__slug=shop)
    if not is_allowed:
        stalls = stalls & Stall.objects.visible_to(request.user)
    stall = get_object_or_404(stalls.select_related("shop", "market"))
    body = attestation_pdf(User.designer(stall))
    return _file(body, "application/pdf", f"attestation-{shop}.pdf")


def _file(body: bytes, content_type: str, name: str) -> HttpResponse:
    how = "inline" if content_type == "application/pdf" else "attachment"
    return HttpResponse(
        body,
        content_type=content_type,
        headers={
            "Content-Disposition": f'{how}; filename="{name}"',
            "Cache-Control": "private, no-store",
            "X-Content-Type-Options": "nosniff",
        },
    )
