"""contestInvoice."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from payments.graphql.invoice_types import InvoiceType
from payments.models import Invoice
from payments.services.contest_invoice import contest_invoice


class ContestInvoice(RuleMutation):
    """The seller says that an invoice written in her name is wrong, within thirty days."""

    class Meta:
        access = signed_in

    class Arguments:
        invoice = graphene.ID(required=True)
        reason = graphene.String(required=True)

    invoice = graphene.Field(InvoiceType)

    @classmethod
    def perform(cls, actor: Any, *, invoice: str, reason: str) -> ContestInvoice:
        found = get_row(Invoice.objects.visible_to(actor), invoice)
        return cls(invoice=contest_invoice(found, reason=reason, actor=actor))
