"""A designer writes down how her sizes measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import Shop, SizeGuide
from shops.permissions import demand_right
from shops.states import Right
from shops.titles import demand_title, one_line

MAX_COLUMNS = 8
MAX_ROWS = 20
LONGEST_CELL = 20


@transaction.atomic
def edit_size_guide(
    shop: Shop,
    *,
    name: str,
    columns: Sequence[str],
    rows: Sequence[Mapping[str, Any]],
    actor: Any,
) -> SizeGuide:
    """The shop's guide of this name, made or replaced; `rows` are {size, values}, one value (in
    centimetres, as people write it: "92–96") for each column.

    Raises RuleBroken NOT_ALLOWED, TITLE, SIZE_GUIDE.
    """
    demand_right(actor, shop, Right.PRODUCTS)
    Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    heads = [demand_title(column, longest=60, field="columns") for column in columns]
    if not 0 < len(heads) <= MAX_COLUMNS or not 0 < len(rows) <= MAX_ROWS:
        raise _wrong(_("A size guide has 1 to 8 measures and 1 to 20 sizes."))
    guide, _made = SizeGuide.objects.update_or_create(
        shop=shop,
        name=demand_title(name, longest=120, field="name"),
        defaults={"columns": heads, "rows": [_row(row, len(heads)) for row in rows]},
    )
    return guide


def _row(row: Mapping[str, Any], width: int) -> dict[str, Any]:
    size = demand_title(row["size"], longest=LONGEST_CELL, field="rows")
    values = [one_line(value) for value in row["values"]]
    if len(values) != width or max(len(value) for value in values) > LONGEST_CELL:
        message = _("Size %(size)s needs one short value for each measure. Correct that row.")
        raise _wrong(message % {"size": size})
    return {"size": size, "values": values}


def _wrong(message: str) -> RuleBroken:
    return RuleBroken("SIZE_GUIDE", message, "rows")
