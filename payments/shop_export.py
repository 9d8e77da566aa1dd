"""What this room adds to the copy of a shop: its closed months as they were sent to her, and the
month that is still open, as far as it is known."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from django.utils.translation import get_language

from matricia.kit import clock
from matricia.kit.texts import BASE_LANGUAGE
from payments.models import Statement
from payments.statements.csv_file import statement_csv
from payments.statements.months import MonthOfShop, closed_month, month_of_shop
from payments.statements.pdf import statement_pdf
from payments.statements.periods import Month
from shops.exporting.parts import FILES, ExportFile
from shops.models import Shop


def _files(shop: Shop) -> Iterator[ExportFile]:
    language = get_language() or BASE_LANGUAGE
    for statement in Statement.objects.filter(shop=shop).order_by("pk").iterator(chunk_size=1):
        yield from _of_month(closed_month(statement), language)
    now = month_of_shop(shop, Month.at(clock.now()))
    if now is not None and now.number is None:
        yield from _of_month(now, language)


def _of_month(month: MonthOfShop, language: str) -> Iterator[ExportFile]:
    path = f"statements/{month.file_name}"
    yield ExportFile(f"{path}.pdf", partial(_pdf, month, language))
    yield ExportFile(f"{path}.csv", partial(_csv, month, language))


def _pdf(month: MonthOfShop, language: str) -> list[bytes]:
    return [statement_pdf(month.content, language, number=month.number)]


def _csv(month: MonthOfShop, language: str) -> list[bytes]:
    return [statement_csv(month.content, language)]


FILES.append(_files)
