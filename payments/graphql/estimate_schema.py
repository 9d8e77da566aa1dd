"""What would be left of a sale: the price calculator's root field."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from matricia.kit.graphql.scalars import Cents, money_field, money_from
from payments.permissions import can_price
from payments.services.estimate_sale import SaleEstimate, estimate_sale
from shops.models import Product
from shops.prices import MAX_PRICE


class SaleEstimateType(ObjectType):
    """Of one piece sold by itself, without delivery, before her own contributions and taxes."""

    class Meta:
        name = "SaleEstimate"
        access = {
            everyone: "price vat vat_rate knows_vat commission commission_rate floor deductible"
            " cost left"
        }

    price = money_field()
    vat = money_field(description="Hers, contained in the price.")
    vat_rate = graphene.Int(required=True, description="Ten-thousandths; 0 in franchise.")
    knows_vat = graphene.Boolean(required=True, description="Whether she said how she stands.")
    commission = money_field()
    commission_rate = graphene.Int(required=True, description="Ten-thousandths.")
    floor = money_field(description="What of the commission only covers the card fee.")
    deductible = money_field(description="The commission's VAT, where she may deduct it.")
    cost = money_field(description="To make it; 0 where nothing was reckoned.")
    left = money_field(description="May be below zero.")

    resolve_price = money_from("price")
    resolve_vat = money_from("vat")
    resolve_commission = money_from("commission")
    resolve_floor = money_from("floor")
    resolve_deductible = money_from("deductible")
    resolve_cost = money_from("cost")
    resolve_left = money_from("left")


class EstimateQueries(QueryPart):
    """For who sets the prices of the product's shop and programme staff; null for others."""

    access = {everyone: "sale_estimate"}

    sale_estimate = graphene.Field(
        SaleEstimateType,
        product=graphene.ID(required=True),
        price=Cents(required=True),
        description="By the commission rule and the VAT status that hold today.",
    )

    @staticmethod
    def resolve_sale_estimate(
        root: Any, info: Any, product: str, price: int
    ) -> SaleEstimate | None:
        user = info.context.user
        row = find_row(Product.objects.visible_to(user).select_related("shop"), product)
        if row is None or not can_price(user, row.shop) or not 0 <= price <= MAX_PRICE:
            return None
        return estimate_sale(row, price)
