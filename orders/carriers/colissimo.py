"""Colissimo, the Poste's parcels: their numbers, and the file that its label software takes.

Within France a number has two signs for the product, a digit first, and eleven digits (6A…, 8L…);
how their last digit is made is not published, so it is not checked. To other countries the number
follows the Universal Postal Union's S10: two letters, eight digits, a check digit, the country.

ColiShip, the Poste's label software, takes a file of commas and quotes, a line per parcel that
begins with EXP. The columns and their order are those that the Poste's own module for Magento
writes (laposte/magento2-colissimo-module, Controller/Adminhtml/Coliship/Export.php).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import Final

from matricia.kit.cells import safe_cell
from orders.carriers.interface import LA_POSTE_PAGE, Address, Carrier, Consignment

_DOMESTIC: Final = re.compile(r"[0-9][A-Z0-9][0-9]{11}")
_S10: Final = re.compile(r"[A-Z]{2}([0-9]{8})([0-9])[A-Z]{2}")
_S10_WEIGHTS: Final = (8, 6, 4, 2, 3, 5, 9, 7)
#: Home without a signature: in France and to neighbours (the module's product codes).
_HOME: Final = "DOM"
_ABROAD: Final = "DOS"


def is_colissimo_number(number: str) -> bool:
    """Whether a number in capitals without spaces can be one of theirs."""
    if _DOMESTIC.fullmatch(number):
        return True
    match = _S10.fullmatch(number)
    return match is not None and s10_check_digit(match[1]) == int(match[2])


def s10_check_digit(serial: str) -> int:
    """Of eight digits (UPU S10, 5.3: eleven less the weighted sum's rest; 10 is 0 and 11 is 5)."""
    weighted = zip(serial, _S10_WEIGHTS, strict=True)
    check = 11 - sum(int(digit) * weight for digit, weight in weighted) % 11
    return {10: 0, 11: 5}.get(check, check)


def coliship_file(parcels: Sequence[Consignment]) -> bytes:
    """The file that ColiShip imports, a line per parcel; weights in grams."""
    text = io.StringIO()
    rows = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for parcel in parcels:
        rows.writerow([safe_cell(cell) for cell in _row(parcel)])
    return text.getvalue().encode()


def _row(parcel: Consignment) -> list[str]:
    sender, to = parcel.sender, parcel.recipient
    family, first = _names(to.name)
    at_home = to.country == sender.country == "FR"
    return [
        "EXP",
        parcel.reference,
        sender.company or sender.name,
        "",
        *("" if sender.company else sender.name, *_street(sender)),
        *(sender.postcode, sender.city, sender.country, sender.email, _phone(sender.phone)),
        *(to.company, family, first, *_street(to)),
        *(to.postcode, to.city, to.country, ""),
        *(_phone(to.phone), "", to.email),
        *("", _HOME if at_home else _ABROAD, "0"),
        *(parcel.language, "N", "O"),
        *(str(parcel.grams), "", "", ""),
    ]


def _street(address: Address) -> tuple[str, str, str, str]:
    """Four lines; we ask for one."""
    return address.street, "", "", ""


def _phone(typed: str) -> str:
    """Digits alone, as they are dialled in France."""
    digits = re.sub(r"[^0-9]", "", typed.replace("+", "00"))
    return re.sub(r"^0033", "0", digits)


def _names(whole: str) -> tuple[str, str]:
    """Family name and first name, as far as one line can say."""
    first, _, family = " ".join(whole.split()).partition(" ")
    return (family, first) if family else (first, "")


COLISSIMO: Final = Carrier(
    "Colissimo", ("colissimo",), LA_POSTE_PAGE, is_colissimo_number, coliship_file
)
