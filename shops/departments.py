"""The departments of France: which one a postcode or a city is in, and how far apart they are."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Final

TABLE: Final = Path(__file__).with_name("departments.toml")
EARTH_KM: Final = 6371.0
POSTCODE: Final = re.compile(r"(?<!\d)(\d{5})(?!\d)")


@dataclass(frozen=True, slots=True)
class Department:
    """`code` as in a postcode ("38", "2A", "971"); degrees are its prefecture's."""

    code: str
    name: str
    region: str
    prefecture: str
    latitude: float
    longitude: float


@cache
def departments() -> dict[str, Department]:
    """All of them by code, in the order of their codes."""
    rows = tomllib.loads(TABLE.read_text("utf-8"))
    return {code: Department(code, **row) for code, row in rows.items()}


def department_in(address: str) -> Department | None:
    """The department of the last postcode in `address`: "14 quai X, 92130 Issy" is in 92."""
    found = POSTCODE.findall(address)
    return departments().get(_code(found[-1])) if found else None


def department_of_city(city: str) -> Department | None:
    """The department whose prefecture is called so, if only one is (Saint-Denis is two towns)."""
    return _by_prefecture().get(city.strip().casefold())


def kilometres(one: Department, other: Department) -> int:
    """As the crow flies between the prefectures (haversine)."""
    latitudes = radians(one.latitude), radians(other.latitude)
    half_lat = (latitudes[1] - latitudes[0]) / 2
    half_lon = radians(other.longitude - one.longitude) / 2
    chord = sin(half_lat) ** 2 + cos(latitudes[0]) * cos(latitudes[1]) * sin(half_lon) ** 2
    return round(2 * EARTH_KM * asin(sqrt(chord)))


@cache
def _by_prefecture() -> dict[str, Department]:
    ambiguous = {"saint-denis"}
    found = {row.prefecture.casefold(): row for row in departments().values()}
    return {name: row for name, row in found.items() if name not in ambiguous}


def _code(postcode: str) -> str:
    """Corsica's postcodes begin with 20, its departments are 2A and 2B; overseas has three."""
    if postcode.startswith("20"):
        return "2A" if postcode < "20200" else "2B"
    return postcode[:3] if postcode.startswith("97") else postcode[:2]
