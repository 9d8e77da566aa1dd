"""Pieces of an order's lines, as clients name them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import graphene


class PiecesInput(graphene.InputObjectType):
    """So many pieces of a line."""

    line = graphene.ID(required=True)
    quantity = graphene.Int(required=True)


def pieces_by_line(rows: Sequence[Mapping[str, Any]] | None) -> dict[str, int] | None:
    """Quantity by id of the line; None when nothing was said. A line named twice counts twice."""
    if rows is None:
        return None
    pieces: dict[str, int] = {}
    for row in rows:
        pieces[row["line"]] = pieces.get(row["line"], 0) + row["quantity"]
    return pieces
