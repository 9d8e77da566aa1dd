"""From bytes to rows."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from shops.importing.reading import FileRefused, Problem, Row, content_of, rows_of


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


HEADER = "Handle,Vendor,Title"


def read(text, encoding="utf-8"):
    return list(rows_of(text.encode(encoding)))


def row(line, handle, vendor, title):
    return Row(line, {"handle": handle, "vendor": vendor, "title": title})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_same_rows_come_out_of_every_spelling(encoding, separator, end):
    lines = [HEADER, "robe,Zoé,Été à l’œuvre", "sac,Zoé,Sac"]
    text = end.join(line.replace(",", separator) for line in lines) + end

    assert read(text, encoding) == [
        row(2, "robe", "Zoé", "Été à l’œuvre"),
        row(3, "sac", "Zoé", "Sac"),
    ]


def test_rows_are_counted_by_the_lines_they_begin_on():
    text = f'{HEADER}\nrobe,Zoé,"one\ntwo\nthree"\n\nsac,Zoé,Sac\n'

    assert [one.line for one in read(text)] == [2, 6]


def test_a_quotation_mark_left_open_costs_its_own_row_only():
    text = f'{HEADER}\nrobe,Zoé,"Robe\nsac,Zoé,Sac\njupe,Zoé,"Jupe"\n'

    assert read(text) == [
        Problem(2, "a quotation mark is never closed, or stands where it may not"),
        row(3, "sac", "Zoé", "Sac"),
        row(4, "jupe", "Zoé", "Jupe"),
    ]


def test_a_cell_without_end_costs_its_own_row_only():
    text = f'{HEADER}\nrobe,Zoé,"{"x" * 140_000}"\nsac,Zoé,Sac\n'

    assert read(text) == [
        Problem(
            2, "a cell is longer than 131,072 characters, or its quotation mark is never closed"
        ),
        row(3, "sac", "Zoé", "Sac"),
    ]


def test_a_row_with_other_columns_is_left_out():
    assert read(f"{HEADER}\nrobe,Zoé\nsac,Zoé,Sac,more\njupe,Zoé,Jupe,,\n") == [
        Problem(2, "it has 2 columns where the first line has 3"),
        Problem(3, "it has 4 columns where the first line has 3"),
        row(4, "jupe", "Zoé", "Jupe"),
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "The file is empty. Export the products again as CSV."),
        (b"\xef\xbb\xbf \n\n", "The file is empty. Export the products again as CSV."),
        (
            b"PK\x03\x04 a workbook",
            "This is a workbook, not a CSV file. In Excel choose “Save as … CSV”.",
        ),
        (
            b"\x89PNG\r\n\x1a\n\x00\x00",
            "This is not a text file. Export the products as CSV and give that file.",
        ),
        (
            b"Handle,Vendor\nr\x81be,x",
            "This is not a text file. Export the products as CSV and give that file.",
        ),
        (
            b"name,price\nrobe,12",
            (
                "This is not a Shopify product export: its first line has no columns “Handle” and"
                " “Vendor”."
            ),
        ),
        (b"Handle,Vendor,handle\n", "Two columns have the same name. Keep one and try again."),
    ],
)
def test_a_file_that_is_no_export_is_refused_in_one_sentence(content, reason):
    with pytest.raises(FileRefused) as caught:
        rows_of(content)

    assert str(caught.value) == reason


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(FileRefused, match=r"^There is no file .*nothing\.csv\. Check its name"):
        content_of(tmp_path / "nothing.csv")


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(FileRefused, match="is not a file"):
        content_of(tmp_path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(51 * 1024 * 1024)

    with pytest.raises(FileRefused, match=r"is larger than 50 MB\. Export it in several parts\.$"):
        content_of(path)
