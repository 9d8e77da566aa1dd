"""Each designer's invoice of a paid order: numbered, frozen, in the transaction that pays it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from django.db import connection

from matricia.kit import clock
from orders.models import SellerOrder
from payments.invoices.content import InvoiceContent, digest_of
from payments.invoices.drafting import Papers, credit_content, invoice_content
from payments.models import Invoice, InvoiceSeries, Payment, Refund, RefundPart
from payments.states import InvoiceKind, RefundKind
from shops.sellers import billing_mandates, vat_statuses

_DRAW: Final = """
UPDATE payments_invoiceseries AS series SET last = series.last + 1
FROM (
    SELECT id FROM payments_invoiceseries WHERE shop_id = ANY(%s) ORDER BY shop_id FOR UPDATE
) AS locked
WHERE series.id = locked.id
RETURNING series.shop_id, series.last
"""
#: What it will say, and its row; without a number yet.
Drafted = tuple[InvoiceContent, Invoice]


def issue_first_invoices(payment: Payment) -> list[Invoice]:
    """One for each part of a web order that has just been paid; in the caller's transaction, so
    that a payment which fails burns no number. Its order has its parts at hand, as `mark_paid`
    answers it.

    A seller without identity, VAT regime or a mandate signed before gets none: `issue_waiting`
    tries again and tells staff. What is sold at a market has its ticket.
    """
    if not payment.order.is_from_web:
        return []
    parts = sorted(payment.order.seller_orders.all(), key=lambda part: part.shop_id)
    return _issued(payment, parts)


def issue_invoices(payment: Payment) -> list[Invoice]:
    """As `issue_first_invoices`, at any time later: for the parts that have none yet."""
    return _issued(payment, _unbilled(payment)) if payment.order.is_from_web else []


def issue_credit_notes(refund: Refund) -> list[Invoice]:
    """One for each part of the order that was billed and gives something back; the same refund
    again gives none. In the caller's transaction, with the payment locked."""
    parts = list(refund.parts.select_related("share", "refund").order_by("share__shop_id"))
    originals = _originals(parts)
    done = set(Invoice.objects.filter(refund=refund).values_list("seller_order_id", flat=True))
    wanted = [
        part
        for part in parts
        if part.share.seller_order_id in originals
        and part.share.seller_order_id not in done
        and not _is_gift_of_programme(part)
    ]
    return _keep([_credit_note(originals[part.share.seller_order_id], part) for part in wanted])


def papers_of(shops: Collection[int]) -> dict[int, Papers]:
    """Of the shops for which invoices may be written today."""
    statuses = vat_statuses(shops, clock.today())
    mandates = billing_mandates(shops)
    return {
        shop: Papers(mandate.shop.seller, statuses[shop], mandate)
        for shop, mandate in mandates.items()
        if shop in statuses and hasattr(mandate.shop, "seller")
    }


def _issued(payment: Payment, parts: Sequence[SellerOrder]) -> list[Invoice]:
    papers = papers_of([part.shop_id for part in parts])
    billed = [part for part in parts if part.shop_id in papers]
    return _keep([_invoice(payment, part, papers[part.shop_id]) for part in billed])


def _unbilled(payment: Payment) -> list[SellerOrder]:
    """By shop: series are locked in one order everywhere."""
    billed = Invoice.objects.filter(
        seller_order__order=payment.order_id, kind=InvoiceKind.INVOICE
    ).values("seller_order")
    parts = SellerOrder.objects.filter(order=payment.order_id).exclude(pk__in=billed)
    return list(parts.select_related("order", "shop").prefetch_related("lines").order_by("shop_id"))


def _drawn(shops: Collection[int]) -> dict[int, int]:
    """The next number of each seller: nobody else draws one of hers until this transaction ends."""
    drawn = _drawn_of_known(shops)
    if missing := sorted(set(shops) - drawn.keys()):
        InvoiceSeries.objects.bulk_create(
            [InvoiceSeries(shop_id=shop) for shop in missing], ignore_conflicts=True
        )
        drawn |= _drawn_of_known(missing)
    return drawn


def _drawn_of_known(shops: Collection[int]) -> dict[int, int]:
    """Of the sellers who have a series; they are locked in the order of their ids."""
    with connection.cursor() as cursor:
        cursor.execute(_DRAW, [list(shops)])
        return dict(cursor.fetchall())


def _invoice(payment: Payment, part: SellerOrder, papers: Papers) -> Drafted:
    if payment.paid_at is None:
        raise ValueError(f"{payment} is not paid.")
    content = invoice_content(part, papers, paid_at=payment.paid_at)
    return (
        content,
        Invoice(
            shop=part.shop,
            seller_order=part,
            mandate=papers.mandate,
            kind=InvoiceKind.INVOICE,
            language=part.order.language,
        ),
    )


def _is_gift_of_programme(part: RefundPart) -> bool:
    """Goodwill out of the commission alone: her price stays what it was."""
    return part.refund.kind == RefundKind.GOODWILL and not part.amount


def _credit_note(original: Invoice, part: RefundPart) -> Drafted:
    return (
        credit_content(original, part),
        Invoice(
            shop_id=original.shop_id,
            seller_order_id=original.seller_order_id,
            mandate_id=original.mandate_id,
            kind=InvoiceKind.CREDIT,
            original=original,
            refund=part.refund,
            language=original.language,
        ),
    )


def _keep(drafts: Sequence[Drafted]) -> list[Invoice]:
    """Numbered and saved; each is of another seller."""
    if not drafts:
        return []
    numbers = _drawn([invoice.shop_id for _content, invoice in drafts])
    return Invoice.objects.bulk_create(
        _numbered(content, invoice, numbers[invoice.shop_id]) for content, invoice in drafts
    )


def _numbered(content: InvoiceContent, invoice: Invoice, number: int) -> Invoice:
    kept = content.as_json()
    invoice.sequence = number
    invoice.number = f"MAT-{invoice.shop_id:04d}-{number:06d}"
    invoice.issued_at = clock.now()
    invoice.total, invoice.currency = content.total, content.currency
    invoice.content, invoice.digest = kept, digest_of(kept)
    return invoice


def _originals(parts: Sequence[RefundPart]) -> dict[int, Invoice]:
    billed = Invoice.objects.filter(
        seller_order__in=[part.share.seller_order_id for part in parts], kind=InvoiceKind.INVOICE
    )
    return {invoice.seller_order_id: invoice for invoice in billed}
