"""Excel workbooks: what they hold, and what they must not do to us."""

from __future__ import annotations

import tracemalloc

import pytest
from django.utils.translation import override

from shops.importing import workbooks
from shops.importing.reading import FileRefused, Line
from shops.importing.workbooks import workbook_table
from tests.shops.importing.xlsx_files import MAIN, sheet_of, workbook_of

TOO_LARGE = "This workbook is too large. Put the products on one sheet, without other cells."
UNREADABLE = "We cannot read this workbook. Save it again as .xlsx without password, or as CSV."


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


def refused(content):
    with pytest.raises(FileRefused) as caught:
        workbook_table(content)
    return str(caught.value)


def test_cells_are_read_as_a_csv_file_would_have_them():
    rows: list[list[object]] = [
        ["Nom", "Prix", " Code-barres "],
        ["Robe d'été", 89.9, 3760123456789],
        [None, None, None],
        ["Sac", 45.0, None],
        ["Jupe", 0.30000000000000004, "0012"],
    ]

    table = workbook_table(workbook_of(sheet_of(rows)))

    assert table.columns == ["Nom", "Prix", "Code-barres"]
    assert list(table.lines) == [
        Line(2, ["Robe d'été", "89.9", "3760123456789"]),
        Line(4, ["Sac", "45", ""]),
        Line(5, ["Jupe", "0.3", "0012"]),
    ]


def test_what_stands_above_the_names_is_passed_over():
    table = workbook_table(workbook_of(sheet_of([[None], ["Nom", "Prix"], ["Robe", 8]])))

    assert table.columns == ["Nom", "Prix"]
    assert list(table.lines) == [Line(3, ["Robe", "8"])]


def test_an_empty_sheet_is_refused_with_a_sentence():
    assert refused(workbook_of(sheet_of([]))) == (
        "The first sheet is empty. Put the products on it and save it again."
    )


def test_a_zip_that_unpacks_into_gigabytes_is_refused_before_it_does():
    bomb = b"<a>" + b" " * (100 * 1024 * 1024)
    content = workbook_of(sheet_of([["Nom"]]), **{"xl/worksheets/sheet2.xml": bomb})
    del bomb
    assert len(content) < 1_000_000
    tracemalloc.start()

    said = refused(content)

    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert said == TOO_LARGE
    assert most < 3 * workbooks.MOST_UNPACKED


@pytest.mark.parametrize(
    "cell",
    [
        '<row r="1"><c r="XFD1"><v>1</v></c></row>',
        '<row r="1048576"><c><v>1</v></c></row>',
        "<row><c r='A1048576'><v>1</v></c></row>",
        '<x:row><x:c\n r = "ZZZ9"><x:v>1</x:v></x:c></x:row>',
    ],
)
def test_a_cell_far_away_is_refused_before_room_is_made_for_all_up_to_it(cell):
    first = '<row r="1"><c r="A1"><v>1</v></c></row>'
    sheet = f"<worksheet {MAIN}><sheetData>{first}{cell}</sheetData></worksheet>"

    assert refused(workbook_of(sheet)) == TOO_LARGE


def test_pictures_in_a_workbook_are_not_unpacked():
    picture = b"\x00" * (workbooks.MOST_UNPACKED + 1)
    content = workbook_of(sheet_of([["Nom"], ["Robe"]]), **{"xl/media/image1.png": picture})

    assert workbook_table(content).columns == ["Nom"]


def test_hundreds_of_parts_are_refused():
    parts = {f"xl/worksheets/sheet{number}.xml": "<a/>" for number in range(2, 310)}

    assert refused(workbook_of(sheet_of([["Nom"]]), **parts)) == TOO_LARGE


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04 broken", b"PK\x03\x04" + b"\x00" * 60], ids=["torn", "zeros"]
)
def test_what_is_no_workbook_is_refused_with_a_sentence(content):
    assert refused(content) == UNREADABLE


def test_a_document_that_is_no_workbook_is_refused():
    assert refused(workbook_of("<html></html>", **{"xl/workbook.xml": "<a/>"})) in {
        UNREADABLE,
        "The first sheet is empty. Put the products on it and save it again.",
    }
