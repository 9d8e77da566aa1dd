"""An invoice laid out for paper: every word and figure is text, ready to be set."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from payments.invoices.content import Buyer, InvoiceContent, InvoiceLine, Seller
from payments.statements.amounts import AmountFormat
from payments.statements.words import rate_text
from shops.siren import spaced_siren

RIGHT_TO_LEFT: Final = frozenset({"ar"})


def sheet_of(content: InvoiceContent, language: str, number: str) -> dict[str, Any]:
    """What invoice.typ sets, as JSON."""
    with override(language):
        amounts = AmountFormat.of(content.currency)
        return {
            "language": language,
            "direction": "rtl" if language in RIGHT_TO_LEFT else "ltr",
            "title": _("Credit note") if content.original else _("Invoice"),
            "number": number,
            "facts": _facts(content),
            "seller_title": _("Sold by"),
            "seller": list(_seller(content.seller)),
            "buyer_title": _("Billed and delivered to"),
            "buyer": _buyer(content.buyer),
            "columns": [_("Piece"), _("Quantity"), _("Price"), _("Discount"), _("Total")],
            "rows": [_row(line, amounts) for line in content.lines],
            "totals": _totals(content, amounts),
            "mention": content.vat.mention,
            "reason": _reason(content),
            "on_behalf": content.on_behalf,
            "paid": ""
            if content.original or not content.total
            else _("Paid by card on the day of the sale."),
            "page": _("Page %(page)s of %(pages)s"),
        }


def _facts(content: InvoiceContent) -> list[list[str]]:
    facts = [
        [_("Date"), _day(content.issued_on)],
        [_("Date of the sale"), _day(content.supplied_on)],
        [_("Order"), content.part],
        [_("Nature"), _("Delivery of goods")],
    ]
    if content.original:
        facts.append([_("Corrects invoice"), content.original])
        facts.append([_("of"), _day(content.original_on)])
    return facts


def _seller(seller: Seller) -> Iterator[str]:
    """A sole trader's name stands beside the words “EI” (C. com. R526-27)."""
    yield f"{seller.legal_name}, {seller.legal_form}"
    if seller.shop != seller.legal_name:
        yield seller.shop
    yield seller.street
    yield f"{seller.postcode} {seller.city}, {seller.country}"
    yield f"SIREN {spaced_siren(seller.siren)} · SIRET {seller.siret}"
    yield from filter(None, (seller.registration,))
    if seller.vat_number:
        yield _("VAT number: %(number)s") % {"number": seller.vat_number}
    yield f"{seller.email} · {seller.phone}"


def _buyer(buyer: Buyer) -> list[str]:
    return [buyer.name, buyer.street, f"{buyer.postcode} {buyer.city}, {buyer.country}"]


def _row(line: InvoiceLine, amounts: AmountFormat) -> list[str]:
    return [
        line.title,
        str(line.quantity),
        amounts.text(line.unit_price),
        amounts.text(-line.discount) if line.discount else "",
        amounts.text(line.total),
    ]


def _totals(content: InvoiceContent, amounts: AmountFormat) -> list[list[Any]]:
    """Label, figure, and whether it is the sum. In franchise there is neither “HT” nor “TTC”."""
    label = _("Given back") if content.original else _("Total")
    if not content.vat.rate:
        return [[label, amounts.money(content.total), True]]
    rate = rate_text(content.vat.rate)
    return [
        [_("Total without VAT"), amounts.money(content.vat.net), False],
        [_("VAT of %(rate)s %%") % {"rate": rate}, amounts.money(content.vat.vat), False],
        [_("%(label)s, VAT included") % {"label": label}, amounts.money(content.total), True],
    ]


def _reason(content: InvoiceContent) -> str:
    return _("Reason: %(reason)s") % {"reason": content.reason} if content.reason else ""


def _paid(content: InvoiceContent) -> str:
    if content.original or not content.total:
        return ""
    return _("Paid by card on the day of the sale.")


def _day(iso: str) -> str:
    return date_format(date.fromisoformat(iso), "DATE_FORMAT")
