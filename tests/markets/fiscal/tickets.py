"""Data of tickets that adds up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markets.fiscal.events import Event
from markets.fiscal.vat import vat_in

MARKET = {"id": "3", "name": "Marché de Noël d'Issy", "place": "Halle"}


def line_of(
    unit: int,
    *,
    seller: str = "12",
    quantity: int = 1,
    discount: int = 0,
    rate: int = 0,
    variant: str = "345",
    label: str = "Robe Tizi, M",
) -> dict[str, Any]:
    """One line of a sale."""
    total = quantity * unit - discount
    return {
        "seller": seller,
        "variant": variant,
        "sku": "TIZI-M",
        "label": label,
        "quantity": quantity,
        "unit": unit,
        "discount": discount,
        "reason": "petit accroc" if discount else "",
        "total": total,
        "rate": rate,
        "vat": vat_in(total, rate),
    }


def tender_of(
    kind: str, amount: int, *, given: int = 0, reference: str = "", payment: str = ""
) -> dict[str, Any]:
    """One way to pay."""
    return {
        "kind": kind,
        "amount": amount,
        "given": given,
        "change": given - amount if given else 0,
        "reference": reference,
        "payment": payment,
    }


def sale_data(
    lines: Sequence[Mapping[str, Any]],
    tenders: Sequence[Mapping[str, Any]] = (),
    *,
    market: Mapping[str, str] = MARKET,
    till: str = "Caisse 1",
    sellers: Mapping[str, Mapping[str, str]] | None = None,
    **fields: Any,
) -> dict[str, Any]:
    """A sale, paid in cash to the cent unless said otherwise; its receipt's number is to come."""
    total = sum(line["total"] for line in lines)
    return {
        "market": dict(market),
        "till": till,
        "currency": "EUR",
        "sellers": dict(sellers) if sellers else _sellers_of(lines),
        "lines": list(lines),
        "total": total,
        "tenders": list(tenders) or [tender_of("cash", total)],
        "resident": True,
        "proof": "",
        **fields,
    }


def counter_data(
    original: Event,
    *,
    reason: str = "rendu",
    lines: Sequence[int] | None = None,
    tender: str = "",
    tenders: Sequence[Mapping[str, Any]] = (),
) -> dict[str, Any]:
    """A void (all lines) or refund (those of these places, whole) of a sale.

    Given back by `tenders`, else as it was paid; a refund of some lines by `tender`, else by the
    sale's first one.
    """
    data = original.data
    chosen = data["lines"] if lines is None else [data["lines"][place] for place in lines]
    signs = ("quantity", "discount", "total", "vat")
    back = [{**line, **{name: -line[name] for name in signs}} for line in chosen]
    total = sum(line["total"] for line in back)
    given = [dict(one) for one in tenders] or [
        {**part, "amount": -part["amount"], "given": 0, "change": 0} for part in data["tenders"]
    ]
    if not tenders and (lines is not None or tender):
        first = data["tenders"][0]
        kind = tender or first["kind"]
        given = [tender_of(kind, total, payment=first["payment"] if kind == first["kind"] else "")]
    return {
        **{name: value for name, value in data.items() if name != "receipt"},
        "lines": back,
        "total": total,
        "tenders": given,
        "original": {"id": original.id, "receipt": data["receipt"]},
        "reason": reason,
    }


def _sellers_of(lines: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    with_vat = {line["seller"] for line in lines if line["rate"]}
    return {
        line["seller"]: {
            "name": f"Créatrice {line['seller']}",
            "siren": "732829320",
            "regime": "vat" if line["seller"] in with_vat else "franchise",
            "mandate": "41",
        }
        for line in lines
    }
