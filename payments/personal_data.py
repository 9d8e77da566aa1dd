"""Personal data of this room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from django.db.models import QuerySet

from matricia.accounts.data_map import (
    DOCUMENTS,
    Document,
    Fate,
    Part,
    PersonalTable,
    add_tables,
)
from matricia.accounts.models import User
from orders import under_way
from orders.models import Order
from payments.invoices.pdf import invoice_pdf
from payments.models import Dispute, Invoice, Refund, Statement
from payments.statements.months import closed_month
from payments.statements.pdf import statement_pdf
from payments.states import DisputeState, RefundState
from shops.models import Shop

_LAW: Final = "ten years (C. com. L123-22)"
_DONE: Final = {
    "ManualEntry": ("proposed_by", "decided_by"),
    "CommissionRule": ("set_by",),
    "ReleasePolicy": ("set_by",),
    "ShareHold": ("placed_by",),
    "Dispute": ("evidence_sent_by",),
}

add_tables(
    PersonalTable(
        "payments.Payment",
        ("order__user",),
        Fate.NAMELESS,
        _LAW,
        hidden=("session_id", "session_url", "reader_id"),
    ),
    PersonalTable("payments.Refund", ("payment__order__user",), Fate.NAMELESS, _LAW),
    PersonalTable(
        "payments.Invoice",
        ("seller_order__order__user",),
        Fate.NAMELESS,
        f"{_LAW}, as issued, with her name",
    ),
    *(
        PersonalTable(f"payments.{model}", paths, Fate.NAMELESS, _LAW, Part.DONE)
        for model, paths in _DONE.items()
    ),
)


def _documents(user: User) -> Iterator[Document]:
    for invoice in Invoice.objects.filter(seller_order__order__user=user).order_by("pk"):
        yield Document(f"invoices/{invoice.number}.pdf", lambda it=invoice: invoice_pdf(it))  # type: ignore[misc]
    for statement in Statement.objects.filter(shop__in=Shop.objects.owned_by(user)).order_by("pk"):
        month = closed_month(statement)
        yield Document(
            f"statements/{month.file_name}.pdf",
            lambda it=month: statement_pdf(it.content, user.language, number=it.number),  # type: ignore[misc]
        )


def _money_moves(orders: QuerySet[Order]) -> Iterator[UUID]:
    """Those whose money is on its way back, or claimed by a bank."""
    refunds = Refund.objects.filter(
        payment__order__in=orders, state__in=(RefundState.REQUESTED, RefundState.PENDING)
    )
    open_states = (DisputeState.INQUIRY, DisputeState.OPEN, DisputeState.REVIEW)
    disputes = Dispute.objects.filter(payment__order__in=orders, state__in=open_states)
    for rows in (refunds, disputes):
        yield from rows.values_list("payment__order", flat=True)


DOCUMENTS.append(_documents)
under_way.SOURCES.append(_money_moves)
