"""Writes what an invoice or a credit note will say, from an order and from who sells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.kit import clock
from orders.models import Order, SellerOrder
from payments.commissions import vat_in
from payments.invoices.content import (
    Buyer,
    InvoiceContent,
    InvoiceLine,
    Seller,
    Vat,
    total_of,
)
from payments.models import Invoice, RefundItem, RefundPart
from shops.legal_texts import FRANCHISE_MENTION, ON_BEHALF, legal_text
from shops.models import BillingMandate, SellerIdentity, VatStatus
from shops.states import VatRegime


@dataclass(frozen=True, slots=True)
class Papers:
    """What must be known of a seller before an invoice can be written for her."""

    seller: SellerIdentity
    vat: VatStatus
    mandate: BillingMandate


def invoice_content(part: SellerOrder, papers: Papers, *, paid_at: datetime) -> InvoiceContent:
    """Of one shop's part of a paid order, in the buyer's language."""
    order, today = part.order, clock.today()
    with override(order.language):
        lines = _lines(part)
    seller = papers.seller
    return InvoiceContent(
        seller=_seller(seller, part.shop.name),
        buyer=_buyer(order),
        lines=lines,
        vat=_vat(total_of(lines), papers.vat, order.language, today),
        total=total_of(lines),
        currency=order.currency,
        order=order.number,
        part=part.number,
        issued_on=today.isoformat(),
        supplied_on=paid_at.astimezone(clock.PARIS).date().isoformat(),
        mandate=papers.mandate.text_version,
        on_behalf=legal_text(ON_BEHALF, order.language, today, seller=seller.legal_name).text,
    )


def credit_content(original: Invoice, part: RefundPart) -> InvoiceContent:
    """Of what a refund takes from one shop's part: parties and VAT as the original said."""
    billed = InvoiceContent.from_json(original.content)
    with override(original.language):
        lines = _credited(part)
    total = total_of(lines)
    vat = vat_in(total, billed.vat.rate)
    return InvoiceContent(
        seller=billed.seller,
        buyer=billed.buyer,
        lines=lines,
        vat=Vat(billed.vat.regime, billed.vat.rate, total - vat, vat, billed.vat.mention),
        total=total,
        currency=billed.currency,
        order=billed.order,
        part=billed.part,
        issued_on=clock.today().isoformat(),
        supplied_on=billed.supplied_on,
        mandate=billed.mandate,
        on_behalf=billed.on_behalf,
        original=original.number,
        original_on=billed.issued_on,
        reason=part.refund.reason,
    )


def _seller(seller: SellerIdentity, shop: str) -> Seller:
    return Seller(
        shop=shop,
        legal_name=seller.legal_name,
        legal_form=seller.legal_form,
        siren=seller.siren,
        siret=seller.siret,
        registration=seller.registration,
        vat_number=seller.vat_number,
        street=seller.street,
        postcode=seller.postcode,
        city=seller.city,
        country=seller.country,
        email=seller.email,
        phone=seller.phone,
    )


def _buyer(order: Order) -> Buyer:
    return Buyer(
        name=order.name,
        street=order.street,
        postcode=order.postcode,
        city=order.city,
        country=order.country,
    )


def _lines(part: SellerOrder) -> tuple[InvoiceLine, ...]:
    pieces = [
        InvoiceLine(
            kind="piece",
            title=_title(line.product_title, line.variant_title),
            quantity=line.quantity,
            unit_price=line.unit_price,
            discount=line.discount,
            total=line.total,
        )
        for line in part.lines.all()
    ]
    return (*pieces, _delivery(part.delivery_name, part.delivery_total), *_wrapping(part))


def _delivery(name: str, price: int) -> InvoiceLine:
    return InvoiceLine("delivery", name or _("Delivery"), 1, price, 0, price)


def _wrapping(part: SellerOrder) -> Iterator[InvoiceLine]:
    if part.is_gift:
        yield InvoiceLine("gift", _("Gift wrap"), 1, part.gift_total, 0, part.gift_total)


def _credited(part: RefundPart) -> tuple[InvoiceLine, ...]:
    """Its pieces, delivery and wrapping; what is neither is a reduction of the price."""
    items = part.items.select_related("line", "part__share__seller_order").order_by("pk")
    lines = [_credited_item(item) for item in items]
    rest = part.amount + part.commission - total_of(lines)
    if rest:
        lines.append(InvoiceLine("reduction", _("Reduction of the price"), 1, rest, 0, rest))
    return tuple(lines)


def _credited_item(item: RefundItem) -> InvoiceLine:
    if item.line is None:
        is_gift = item.part.share.seller_order.gift_total > 0
        title = _("Delivery and gift wrap") if is_gift else _("Delivery")
        return InvoiceLine("delivery", title, 1, item.amount, 0, item.amount)
    quantity = max(item.quantity, 1)
    return InvoiceLine(
        kind="piece",
        title=_title(item.line.product_title, item.line.variant_title),
        quantity=quantity,
        unit_price=item.line.unit_price,
        discount=item.line.unit_price * quantity - item.amount,
        total=item.amount,
    )


def _title(product: str, variant: str) -> str:
    return " – ".join(filter(None, (product, variant)))


def _vat(total: int, status: VatStatus, language: str, today: date) -> Vat:
    if status.regime == VatRegime.FRANCHISE:
        mention = legal_text(FRANCHISE_MENTION, language, today).text
        return Vat(status.regime, 0, total, 0, mention)
    vat = vat_in(total, status.rate)
    return Vat(status.regime, status.rate, total - vat, vat, "")
