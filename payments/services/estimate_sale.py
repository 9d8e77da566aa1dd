"""What is left to a designer of a piece sold at a price: before her own contributions and taxes."""

from __future__ import annotations

from dataclasses import dataclass

from matricia.kit import clock
from matricia.kit.money import EUR, Money
from payments.commissions import commissions_on, vat_in
from payments.fees import least_commission
from payments.services.commission import rules_for_variants
from shops.costs import cost_of
from shops.models import Product, ProductCosting, Variant
from shops.sellers import vat_statuses
from shops.states import VatRegime


@dataclass(frozen=True, kw_only=True)
class SaleEstimate:
    """Of one piece sold by itself, without delivery; cents, rates in basis points.

    `price` = `vat` (hers) + `commission` - `deductible` (its VAT, where she may deduct it) + `cost`
    + `left`, which is below zero where she would lose.
    """

    price: int
    vat: int
    vat_rate: int
    knows_vat: bool
    commission: int
    commission_rate: int
    floor: int
    deductible: int
    cost: int
    left: int
    currency: str = EUR


def estimate_sale(product: Product, price: int) -> SaleEstimate:
    """By the commission rule and the VAT status that hold today; `product.shop` is read. Costs are
    0 where none were reckoned."""
    today = clock.today()
    probe = Variant(pk=0, product=product, price=price)
    rule = rules_for_variants([probe], clock.now())[0]
    [part] = commissions_on([(price, rule.rate)], least_commission(Money(price)).amount)
    status = vat_statuses([product.shop_id], today).get(product.shop_id)
    pays_vat = status is not None and status.regime == VatRegime.VAT
    vat_rate = status.rate if status and pays_vat else 0
    vat = vat_in(price, vat_rate)
    deductible = vat_in(part.amount, rule.vat_rate) if pays_vat else 0
    costing = ProductCosting.objects.filter(product=product).first()
    cost = cost_of(costing) if costing else 0
    return SaleEstimate(
        price=price,
        vat=vat,
        vat_rate=vat_rate,
        knows_vat=status is not None,
        commission=part.amount,
        commission_rate=rule.rate,
        floor=part.floor,
        deductible=deductible,
        cost=cost,
        left=price - vat - part.amount + deductible - cost,
    )
