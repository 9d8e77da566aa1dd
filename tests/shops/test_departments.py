"""Departments: which one an address is in, and how far apart they are."""

from __future__ import annotations

import pytest

from shops.departments import department_in, department_of_city, departments, kilometres


def test_there_are_a_hundred_and_one():
    assert len(departments()) == 101


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("14 quai des Lavandières, 92130 Issy-les-Moulineaux", "92"),
        ("3 cours Napoléon, 20000 Ajaccio", "2A"),
        ("1 place Saint-Nicolas, 20200 Bastia", "2B"),
        ("2 rue du Port, 97110 Pointe-à-Pitre", "971"),
        ("BP 12345, 38000 Grenoble", "38"),
    ],
)
def test_a_postcode_says_the_department(address, code):
    found = department_in(address)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("address", ["Place du Marché", "tel. 0612345678", "99999 Nowhere"])
def test_an_address_without_a_french_postcode_is_in_none(address):
    assert department_in(address) is None


def test_a_prefecture_says_the_department():
    found = department_of_city(" rennes ")
    assert found is not None
    assert found.code == "35"


def test_a_name_that_two_towns_bear_says_nothing():
    assert department_of_city("Saint-Denis") is None


def test_distance_is_as_the_crow_flies():
    paris, marseille = departments()["75"], departments()["13"]

    assert kilometres(paris, marseille) == kilometres(marseille, paris) == 661
    assert kilometres(paris, paris) == 0
