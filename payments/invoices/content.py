"""What an invoice says, in values: frozen when it is issued, so that nothing rewrites it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final, Self

#: Of the shape below; grows when it changes, and old ones stay readable.
FORMAT: Final = 1
GOODS: Final = "goods"  # the nature of the operation (CGI ann. II art. 242 nonies A, 8° bis)


@dataclass(frozen=True, slots=True)
class Seller:
    """In whose name it is issued."""

    shop: str
    legal_name: str
    legal_form: str
    siren: str
    siret: str
    registration: str
    vat_number: str
    street: str
    postcode: str
    city: str
    country: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True)
class Buyer:
    """Who bought, and where it was delivered to."""

    name: str
    street: str
    postcode: str
    city: str
    country: str


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """Amounts are cents with VAT, where there is any; `total` is after the discount. `kind` is
    "piece", "delivery", "gift", or on a credit note "reduction" for what is no piece."""

    kind: str
    title: str
    quantity: int
    unit_price: int
    discount: int
    total: int


@dataclass(frozen=True, slots=True)
class Vat:
    """How the seller stood towards VAT on that day. `rate` in basis points; `net` + `vat` are what
    was paid, in cents. In franchise rate and VAT are 0 and `mention` says why."""

    regime: str
    rate: int
    net: int
    vat: int
    mention: str


@dataclass(frozen=True, slots=True)
class InvoiceContent:
    """All of an invoice or, with `original`, of a credit note. Days are ISO dates in Paris."""

    seller: Seller
    buyer: Buyer
    lines: tuple[InvoiceLine, ...]
    vat: Vat
    total: int
    currency: str
    order: str
    part: str
    issued_on: str
    supplied_on: str  # the day of the payment: CGI art. 269 1 a; delivery follows
    mandate: str  # version of its text
    on_behalf: str
    original: str = ""
    original_on: str = ""
    reason: str = ""
    nature: str = GOODS
    format: int = FORMAT

    def as_json(self) -> dict[str, Any]:
        """As the database keeps it."""
        return asdict(self) | {"lines": [asdict(line) for line in self.lines]}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Self:
        """The content that `as_json` gave, perhaps through a database."""
        parts = {
            "seller": Seller(**values["seller"]),
            "buyer": Buyer(**values["buyer"]),
            "vat": Vat(**values["vat"]),
            "lines": tuple(InvoiceLine(**line) for line in values["lines"]),
        }
        return cls(**{**values, **parts})


def total_of(lines: Sequence[InvoiceLine]) -> int:
    """Their sum in cents."""
    return sum(line.total for line in lines)


def digest_of(content: dict[str, Any]) -> str:
    """SHA-256 of the content, whatever the order of its keys."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
