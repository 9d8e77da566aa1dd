"""Colissimo: its numbers, and the file of its label software."""

from __future__ import annotations

import csv
import io

import pytest

from orders.carriers import carrier_of
from orders.carriers.colissimo import coliship_file, is_colissimo_number, s10_check_digit
from orders.carriers.interface import Address, Consignment

SENDER = Address("Ella Martin", "2 rue du Fil", "93100", "Montreuil", "FR", company="Atelier Ella")
BUYER = Address(
    "Ann Le Goff", "=3+4 rue", "1000", "Bruxelles", "BE", phone="+33 6 12 34 56 78", email="a@b.c"
)


@pytest.mark.parametrize("number", ["6A12345678901", "8L00000000017", "CP473124829FR"])
def test_a_number_of_theirs_is_known(number: str):
    assert is_colissimo_number(number)


@pytest.mark.parametrize(
    "number", ["6A1234567890", "AA12345678901", "CP473124828FR", "1Z999AA10123456784", ""]
)
def test_what_is_none_of_theirs_is_not(number: str):
    assert not is_colissimo_number(number)


def test_the_check_digit_is_the_universal_postal_unions():
    assert [s10_check_digit(serial) for serial in ("47312482", "12345678")] == [9, 5]


def test_a_carrier_is_known_however_it_is_written():
    assert carrier_of("COLISSIMO ").label_file is coliship_file
    assert carrier_of("My cousin's van").is_number("anything")


def test_the_file_has_a_line_per_parcel_and_runs_no_formula():
    parcel = Consignment("M-34679ACD-1", SENDER, BUYER, 850, "fr")

    [row] = csv.reader(io.StringIO(coliship_file([parcel]).decode()))

    assert row[:3] == ["EXP", "M-34679ACD-1", "Atelier Ella"]
    assert row[5] == "2 rue du Fil"
    assert row[9:12] == ["93100", "Montreuil", "FR"]
    assert row[14:18] == ["", "Le Goff", "Ann", "'=3+4 rue"]
    assert row[21:29] == ["1000", "Bruxelles", "BE", "", "0612345678", "", "a@b.c", ""]
    assert row[29:31] == ["DOS", "0"]
    assert row[31:35] == ["fr", "N", "O", "850"]
