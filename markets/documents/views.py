"""Papers of a market as files, for its organisers and programme staff; others find nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from markets.documents import csv_files, pdf
from markets.models import Market

PDF: Final = "application/pdf"
CSV: Final = "text/csv; charset=utf-8"
FILES: Final[Mapping[str, tuple[str, Callable[[Market], bytes]]]] = {
    "till-notice.pdf": (PDF, pdf.till_notice_pdf),
    "exhibitors.pdf": (PDF, pdf.exhibitors_pdf),
    "exhibitors.csv": (CSV, csv_files.exhibitors_csv),
    "declaration.pdf": (PDF, pdf.declaration_pdf),
    "declaration.csv": (CSV, csv_files.declaration_csv),
}


@require_safe
def market_document(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """One of `links.document_links`; `?where=fair` chooses the wording of the notice."""
    market = get_object_or_404(Market.objects.organised_by(request.user), slug=slug)
    if name == "notice.pdf":
        return _file(market, name, PDF, pdf.notice_pdf(market, request.GET.get("where", "")))
    if name not in FILES:
        raise Http404
    content_type, write = FILES[name]
    return _file(market, name, content_type, write(market))


def _file(market: Market, name: str, content_type: str, body: bytes) -> HttpResponse:
    how = "inline" if content_type == PDF else "attachment"
    return HttpResponse(
        body,
        content_type=content_type,
        headers={
            "Content-Disposition": f'{how}; filename="{market.slug}-{name}"',
            "Cache-Control": "private, no-store",
        },
    )
