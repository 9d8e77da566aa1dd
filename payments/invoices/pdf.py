"""An invoice as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from matricia.kit.typesetting import typeset
from payments.invoices.content import InvoiceContent
from payments.invoices.sheet import sheet_of
from payments.models import Invoice

TEMPLATE: Final = Path(__file__).with_name("invoice.typ")


def invoice_pdf(invoice: Invoice) -> bytes:
    """The PDF in the buyer's language; the same content gives the same bytes."""
    content = InvoiceContent.from_json(invoice.content)
    sheet = sheet_of(content, invoice.language, invoice.number)
    return typeset(TEMPLATE, sheet, at=invoice.issued_at)[0]
