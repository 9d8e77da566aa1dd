"""Statements as files, for the people of the shop and programme staff; others find nothing."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from payments.models import Statement
from payments.permissions import can_see_earnings
from payments.statements.csv_file import statement_csv
from payments.statements.months import MonthOfShop, closed_month, month_of_shop
from payments.statements.pdf import statement_pdf
from payments.statements.periods import Month
from shops.models import Shop

KINDS: Final = {"pdf": "application/pdf", "csv": "text/csv; charset=utf-8"}


@require_safe
def closed_statement(request: HttpRequest, statement_id: int, kind: str) -> HttpResponse:
    """A closed statement; `?language=fr` chooses the language, else the visitor's."""
    found = Statement.objects.visible_to(request.user).filter(pk=statement_id).first()
    if found is None:
        raise Http404
    return _file(request, closed_month(found), kind)


@require_safe
def month_so_far(request: HttpRequest, slug: str, month: str, kind: str) -> HttpResponse:
    """A month of a shop, e.g. 2026-11: its statement if it is closed, else what is known so far."""
    shop = Shop.objects.filter(slug=slug).first()
    wanted = Month.written(month)
    if shop is None or wanted is None or not _may_see(request, shop):
        raise Http404
    found = month_of_shop(shop, wanted)
    if found is None:
        raise Http404
    return _file(request, found, kind)


def _may_see(request: HttpRequest, shop: Shop) -> bool:
    return request.user.is_authenticated and can_see_earnings(request.user, shop)


def _file(request: HttpRequest, month: MonthOfShop, kind: str) -> HttpResponse:
    language = _language(request)
    if kind == "pdf":
        body = statement_pdf(month.content, language, number=month.number)
    else:
        body = statement_csv(month.content, language)
    return HttpResponse(
        body,
        content_type=KINDS[kind],
        headers={
            "Content-Disposition": f'attachment; filename="{month.file_name}.{kind}"',
            "Cache-Control": "private, no-store",
        },
    )


def _language(request: HttpRequest) -> str:
    asked = request.GET.get("language", "")
    known = dict(settings.LANGUAGES)
    return asked if asked in known else (get_language() or settings.LANGUAGE_CODE)
