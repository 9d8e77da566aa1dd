"""Invoices and credit notes: of an order, for its buyer; of a shop, for who runs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import Page, connection, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from matricia.kit.graphql.scalars import enum_of, money_field, money_from
from orders.models import Order
from orders.selectors import order_for
from payments.models import Invoice, InvoiceContest
from payments.permissions import can_see_earnings
from payments.services.contest_invoice import can_be_contested
from payments.states import InvoiceKind
from shops.models import Shop

FILES = "/documents/invoices"


class InvoiceType(ObjectType):
    """An invoice in a designer's name, or a credit note; it never changes."""

    class Meta:
        name = "Invoice"
        access = {
            everyone: "id number kind issued_at total pdf shop_name part_number original_number"
            " contested_at can_be_contested"
        }

    id = graphene.ID(required=True)
    number = graphene.String(required=True)
    kind = enum_of(InvoiceKind)(required=True)
    issued_at = graphene.DateTime(required=True)
    total = money_field(description="What was paid; of a credit note, what is given back.")
    pdf = graphene.String(required=True, description="A path of this site.")
    shop_name = graphene.String(required=True)
    part_number = graphene.String(required=True, description="Of the designer's part.")
    original_number = graphene.String(description="The invoice that a credit note corrects.")
    contested_at = graphene.DateTime(description="When the seller said that it is wrong.")
    can_be_contested = graphene.Boolean(required=True)

    resolve_total = money_from("total")

    @staticmethod
    def resolve_pdf(invoice: Invoice, info: Any) -> str:
        query = f"?{urlencode({'token': invoice.opened_by})}" if invoice.opened_by else ""
        return f"{FILES}/{invoice.number}.pdf{query}"

    @staticmethod
    def resolve_shop_name(invoice: Invoice, info: Any) -> str:
        return str(invoice.content["seller"]["shop"])

    @staticmethod
    def resolve_part_number(invoice: Invoice, info: Any) -> str:
        return str(invoice.content["part"])

    @staticmethod
    def resolve_original_number(invoice: Invoice, info: Any) -> str | None:
        return invoice.content["original"] or None

    @staticmethod
    def resolve_contested_at(invoice: Invoice, info: Any) -> Any:
        try:
            return invoice.contest.contested_at
        except InvoiceContest.DoesNotExist:
            return None

    @staticmethod
    def resolve_can_be_contested(invoice: Invoice, info: Any) -> bool:
        return can_be_contested(invoice)


InvoiceConnection = connection(InvoiceType)


class InvoiceQueries(QueryPart):
    """Who may not see an order or a shop's money gets an empty list."""

    access = {everyone: "invoices shop_invoices"}

    invoices = graphene.List(
        graphene.NonNull(InvoiceType),
        required=True,
        order=graphene.ID(required=True),
        token=graphene.String(),
        description="Of an order one may see: one per designer, and what corrects them.",
    )
    shop_invoices = connection_field(
        InvoiceConnection,
        shop=graphene.ID(required=True),
        description="Written in the name of a shop I run, the newest first.",
    )

    @staticmethod
    def resolve_invoices(
        root: Any, info: Any, order: str, token: str | None = None
    ) -> Sequence[Invoice]:
        try:
            found = order_for(info.context.user, order, token)
        except Order.DoesNotExist:
            return []
        rows = Invoice.objects.filter(seller_order__order=found).select_related("contest")
        return [_opened(row, found) for row in rows.order_by("shop_id", "sequence")]

    @staticmethod
    def resolve_shop_invoices(
        root: Any, info: Any, shop: str, first: int, after: str | None = None
    ) -> Page[Invoice]:
        user = info.context.user
        found = find_row(Shop.objects.visible_to(user), shop)
        rows = Invoice.objects.none()
        if found and can_see_earnings(user, found):
            rows = Invoice.objects.filter(shop=found).select_related("contest")
        return Page(rows, ("-id",), first, after)


def _opened(invoice: Invoice, order: Order) -> Invoice:
    """A guest's link to the file carries the token that opened her order."""
    if order.opened_by_token:
        invoice.opened_by = order.access_token
    return invoice
