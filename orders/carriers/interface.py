"""What a carrier is to us."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Address:
    """Where a parcel comes from or goes to; `country` is ISO 3166-1, what is unknown is empty."""

    name: str
    street: str
    postcode: str
    city: str
    country: str
    company: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Consignment:
    """A parcel that is to be sent: `reference` is the number of its order, for people."""

    reference: str
    sender: Address
    recipient: Address
    grams: int
    language: str


def takes_any(number: str) -> bool:
    """Nothing is known of how its numbers are made."""
    return True


@dataclass(frozen=True, slots=True)
class Carrier:
    """`spellings`: its names in lower case without spaces and signs. `is_number` says whether a
    parcel's number, in capitals without spaces, can be right. `label_file`: the file that its own
    software takes, of any number of parcels; None where there is none that we know."""

    name: str
    spellings: tuple[str, ...]
    tracking_page: str = ""
    """With {number} at the number's place."""
    is_number: Callable[[str], bool] = takes_any
    label_file: Callable[[Sequence[Consignment]], bytes] | None = None

    def tracking_url(self, number: str) -> str | None:
        """The page that says where a parcel is; None where we know none."""
        if not self.tracking_page:
            return None
        return self.tracking_page.format(number=quote(number.replace(" ", ""), safe=""))


#: The Poste has one page for all that it carries.
LA_POSTE_PAGE: Final = "https://www.laposte.fr/outils/suivre-vos-envois?code={number}"
