"""Settlements as files, for the designer, organisers of the market and programme staff; others
find nothing."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import slugify
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from markets.models import Market
from markets.settling.csv_file import settlements_csv
from markets.settling.pdf import settlement_pdf
from markets.settling.reading import settlements_of


@require_safe
def settlement_file(request: HttpRequest, settlement_id: int) -> HttpResponse:
    """One settlement as PDF; `?language=fr` chooses the language, else the visitor's."""
    found = settlements_of(request.user).filter(pk=settlement_id).first()
    if found is None:
        raise Http404
    name = f"{slugify(found.number)}.pdf"
    return _file(settlement_pdf(found, _language(request)), "application/pdf", name)


@require_safe
def settlements_file(request: HttpRequest, market_id: int) -> HttpResponse:
    """All of a market as CSV; for its organisers and programme staff."""
    market = Market.objects.organised_by(request.user).filter(pk=market_id).first()
    if market is None:
        raise Http404
    rows = settlements_of(request.user, market=str(market.pk)).order_by("stall__number", "pk")
    body = settlements_csv(rows, _language(request))
    return _file(body, "text/csv; charset=utf-8", f"{market.slug}.csv")


def _file(body: bytes, content_type: str, name: str) -> HttpResponse:
    return HttpResponse(
        body,
        content_type=content_type,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "private, no-store",
        },
    )


def _language(request: HttpRequest) -> str:
    asked = request.GET.get("language", "")
    return asked if asked in dict(settings.LANGUAGES) else get_language() or settings.LANGUAGE_CODE
