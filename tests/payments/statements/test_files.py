"""A statement as PDF and CSV: what can be read in it, and that it never changes."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from matricia.kit.cells import BYTE_ORDER_MARK
from payments.statements.content import Balances, Heading, Line, StatementContent
from payments.statements.csv_file import statement_csv
from payments.statements.facts import CommissionFact, RuleFact
from payments.statements.pdf import statement_pdf
from payments.statements.sheet import MOST_ROWS

SALE = Line(
    at="2026-10-05T12:00:00+02:00",
    kind="sale",
    amount=123_390,
    order="M-AB12-1",
    gross=140_490,
    delivery=490,
    commission=17_100,
    commission_vat=2_850,
    owed=123_390,
    owed_after=123_390,
    commissions=(CommissionFact(0, "Robe « Tamgout »", 140_000, 17_100, 2_850, 0),),
)
PAYOUT = Line(
    at="2026-10-30T09:00:00+01:00", kind="payout", amount=-4_890, about="po_1", stripe=-4_890
)


def content(*lines: Line, name: str = "Atelier Tamgout") -> StatementContent:
    closing = Balances(stripe=4_890)
    for line in lines:
        closing = closing.after(line)
    return StatementContent(
        heading=Heading(name, "tamgout"),
        starts_on=date(2026, 10, 1),
        ends_on=date(2026, 10, 31),
        currency="EUR",
        opening=Balances(stripe=4_890),
        closing=closing,
        rules=(RuleFact("Cohort", 2, "Claire Dupont", 1250, 2000),),
        lines=lines,
    )


def pages_of(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def rows_of(made: bytes) -> list[list[str]]:
    text = made.decode()
    assert text.startswith(BYTE_ORDER_MARK)
    return list(csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK)), delimiter=";"))


def test_the_pdf_can_be_read_by_machines():
    [text] = pages_of(statement_pdf(content(SALE, PAYOUT), "en", number="MAT-2026-10-TAMGOUT"))

    assert "MAT-2026-10-TAMGOUT" in text
    assert "Atelier Tamgout · October 2026" in text
    assert "1,404.90" in text
    assert "−171.00" in text
    assert "Cohort, version 2: 12.5 % of the goods" in text
    assert "set by Claire Dupont" in text


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_same_content_gives_the_same_bytes(language):
    first = statement_pdf(content(SALE, PAYOUT), language, number="MAT-2026-10-TAMGOUT")

    assert statement_pdf(content(SALE, PAYOUT), language, number="MAT-2026-10-TAMGOUT") == first
    assert statement_csv(content(SALE), language) == statement_csv(content(SALE), language)


def test_texts_of_people_are_never_markup():
    name = '#panic("x") *a* $b$ <c> @d \\ "e" [f'

    [text] = pages_of(statement_pdf(content(SALE, name=name), "en", number="N"))

    assert name in text.replace("\n", " ")


def test_a_long_statement_repeats_its_head_and_numbers_its_pages():
    pages = pages_of(statement_pdf(content(*[SALE] * 300), "en", number="N"))

    assert len(pages) > 5
    assert all("Due to you" in page and "Stripe balance" in page for page in pages)
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]
    assert "Closing balance" in pages[-1]


def test_a_very_long_statement_is_summed_by_day():
    lines = [replace(SALE, owed_after=0)] * (MOST_ROWS + 1)

    [text] = pages_of(statement_pdf(content(*lines), "en", number="N"))

    assert f"{MOST_ROWS + 1} in one; each is in the CSV file" in text
    assert "1,852,083.90" in text  # 1501 × 1233.90
    assert len(rows_of(statement_csv(content(*lines), "en"))) == MOST_ROWS + 4


def test_a_month_without_movements_says_so():
    [text] = pages_of(statement_pdf(content(), "en", number=None))

    assert "Nothing moved in this month." in text
    assert "Provisional" in text


def test_a_french_csv_opens_right_in_a_french_spreadsheet():
    rows = rows_of(statement_csv(content(SALE, PAYOUT), "fr"))

    assert len({len(row) for row in rows}) == 1
    assert rows[2][:2] == ["2026-10-05", "12:00:00"]
    assert rows[2][3:13] == [
        "M-AB12-1",
        "Robe « Tamgout »",
        "1404,90",
        "4,90",
        "0,00",
        "171,00",
        "28,50",
        "1233,90",
        "1233,90",
        "0,00",
    ]
    assert rows[3][13] == "-48,90"
    assert [rows[1][11], rows[1][14]] == ["0,00", "48,90"]
    assert [rows[4][11], rows[4][14]] == ["1233,90", "0,00"]


def test_an_english_csv_has_decimal_points():
    assert rows_of(statement_csv(content(SALE), "en"))[2][5] == "1404.90"


@pytest.mark.parametrize("evil", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])
def test_no_text_is_a_formula_for_a_spreadsheet(evil):
    fact = CommissionFact(0, evil, 140_000, 17_100, 2_850, 0)
    row = rows_of(statement_csv(content(replace(SALE, order=evil, commissions=(fact,))), "en"))[2]

    assert (row[3], row[4]) == (f"'{evil}", f"'{evil}")
