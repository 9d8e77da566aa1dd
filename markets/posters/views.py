"""Posters, for the people of the shop and programme staff; others find nothing."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from markets.posters.pdf import PAPERS, poster_pdf
from shops.selectors import shops_run_by
from shops.states import Right


@require_safe
def poster(request: HttpRequest, slug: str) -> HttpResponse:
    """`?paper=a4&language=fr`: what is not given or unknown is A4, in the person's language."""
    shop = shops_run_by(request.user, Right.PRODUCTS).filter(slug=slug).first()
    if shop is None:
        raise Http404
    asked = request.GET.get("paper", "")
    paper = asked if asked in PAPERS else "a4"
    body = poster_pdf(shop, paper, _language(request))
    return HttpResponse(
        body,
        content_type="application/pdf",
        headers={
            "Content-Disposition": f'inline; filename="{shop.slug}-{paper}.pdf"',
            "Cache-Control": "private, no-store",
        },
    )


def _language(request: HttpRequest) -> str:
    known = dict(settings.LANGUAGES)
    own: str = getattr(request.user, "language", "")
    asked = request.GET.get("language", "")
    return next((each for each in (asked, own) if each in known), settings.LANGUAGE_CODE)
