"""Charts as files, for the people of the shop and programme staff; others find nothing."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from matricia.kit.errors import RuleBroken
from payments.figures.csv_files import SALES, make_rows, worth_rows, written
from payments.figures.reading import figures_of
from payments.figures.span import Against, Span
from payments.figures.stock import to_make, worth_of
from payments.permissions import can_see_earnings
from shops.models import Shop


@require_safe
def sales_file(request: HttpRequest, slug: str, chart: str) -> HttpResponse:
    """A chart of the days `?since=2026-11-01&until=2026-11-30`, `&against=before` beside them;
    `&language=fr` chooses the language, else the visitor's."""
    shop = _shop(request, slug)
    if chart not in SALES:
        raise Http404
    span = _span(request)
    figures = figures_of(shop, span, _against(request))
    body = written(SALES[chart](figures), _language(request))
    return _file(body, f"{shop.slug}-{chart}-{span.since}-{span.until}")


@require_safe
def stock_file(request: HttpRequest, slug: str) -> HttpResponse:
    """What lies in stock now, place by place."""
    shop = _shop(request, slug)
    rows = worth_rows(worth_of(shop), shop.currency)
    return _file(written(rows, _language(request)), f"{shop.slug}-stock")


@require_safe
def make_next_file(request: HttpRequest, slug: str) -> HttpResponse:
    """What to make next."""
    shop = _shop(request, slug)
    return _file(written(make_rows(to_make(shop)), _language(request)), f"{shop.slug}-make-next")


def _shop(request: HttpRequest, slug: str) -> Shop:
    shop = Shop.objects.filter(slug=slug).first()
    if shop is None or not request.user.is_authenticated:
        raise Http404
    if not can_see_earnings(request.user, shop):
        raise Http404
    return shop


def _span(request: HttpRequest) -> Span:
    try:
        since, until = (date.fromisoformat(request.GET.get(end, "")) for end in ("since", "until"))
        return Span.asked(since, until)
    except (ValueError, RuleBroken):
        raise Http404 from None


def _against(request: HttpRequest) -> Against | None:
    asked = request.GET.get("against", "")
    return Against(asked) if asked in set(Against) else None


def _language(request: HttpRequest) -> str:
    asked = request.GET.get("language", "")
    known = dict(settings.LANGUAGES)
    return asked if asked in known else (get_language() or settings.LANGUAGE_CODE)


def _file(body: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        body,
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{name}.csv"',
            "Cache-Control": "private, no-store",
        },
    )
