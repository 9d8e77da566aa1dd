"""The papers of a return as PDF: the same withdrawal gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from matricia.kit.typesetting import typeset
from orders.models import Withdrawal
from payments.returns.sheet import receipt_sheet, slip_sheet

_TEMPLATE: Final = Path(__file__).parent / "paper.typ"
#: By the name in its address.
PAPERS: Final[Mapping[str, Callable[[Withdrawal], dict[str, Any]]]] = {
    "receipt": receipt_sheet,
    "slip": slip_sheet,
}


def paper_pdf(withdrawal: Withdrawal, paper: str) -> bytes:
    """One of `PAPERS`, of a withdrawal read with its lines, order, shop and seller."""
    return typeset(_TEMPLATE, PAPERS[paper](withdrawal), at=withdrawal.announced_at)[0]
