"""Invoices as files, for the buyer (a guest by her order's token), the shop and programme staff;
others find nothing."""

from __future__ import annotations

import secrets

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from payments.invoices.pdf import invoice_pdf
from payments.models import Invoice


@require_safe
def invoice_file(request: HttpRequest, number: str) -> HttpResponse:
    """`?token=` is the order's, as in the links of its mails."""
    invoice = Invoice.objects.filter(number=number).select_related("seller_order__order").first()
    if invoice is None or not _may_see(request, invoice):
        raise Http404
    return HttpResponse(
        invoice_pdf(invoice),
        content_type="application/pdf",
        headers={
            "Content-Disposition": f'inline; filename="{invoice.number}.pdf"',
            "Cache-Control": "private, no-store",
            "Referrer-Policy": "no-referrer",
        },
    )


def _may_see(request: HttpRequest, invoice: Invoice) -> bool:
    token = request.GET.get("token", "")
    expected = invoice.seller_order.order.access_token
    if token and secrets.compare_digest(token.encode(), expected.encode()):
        return True
    return Invoice.objects.visible_to(request.user).filter(pk=invoice.pk).exists()
