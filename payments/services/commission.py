"""Which commission rule holds: for a line, and for all that a shop sells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from django.db.models import Q, QuerySet, prefetch_related_objects

from matricia.kit.compiled import Compiled
from orders.models import OrderLine
from payments.models import CommissionRule
from payments.models.commission import PROGRAMME, SCOPES, Scope
from shops.models import Product, Shop, Theme, Variant

FOUNDING_NAME: Final = "programme"
FOUNDING_RATE: Final = 1200  # basis points; covers Stripe's fee (1.5 % + 0.25 €) and the programme
FOUNDED: Final = datetime(2020, 1, 1, tzinfo=UTC)

InForce = Mapping[Scope, CommissionRule]
Ids = Collection[int] | QuerySet[Any, Any]


def rules_for(lines: Sequence[OrderLine], at: datetime) -> dict[int, CommissionRule]:
    """The rule of each line at `at`, by the line's id; one query for all, and one more if a theme
    has a rule. There always is one: the programme's first version is made when it is first asked
    for.

    The rule of the piece itself goes before those of its themes (the lowest of several, then by
    name), before the shop's, the cohort's and the programme's. Of a thing's own rules the latest
    counts. Lines bring `seller_order.shop` and `variant.product` with them.
    """
    pieces = {
        line.pk: (line.seller_order.shop, line.variant.product if line.variant else None)
        for line in lines  # a variant may have been deleted since it was ordered
    }
    return _rules_of_pieces(pieces, at)


def rules_for_variants(variants: Iterable[Variant], at: datetime) -> dict[int, CommissionRule]:
    """As `rules_for`, of pieces sold at a till, by the variant's id. Variants bring
    `product.shop` with them."""
    pieces = {variant.pk: (variant.product.shop, variant.product) for variant in variants}
    return _rules_of_pieces(pieces, at)


def rules_of_shop(shop: Shop, at: datetime) -> list[CommissionRule]:
    """All that hold for what `shop` sells at `at`, the most particular first, with their product
    and theme; last the one for everything else."""
    products = Product.objects.filter(shop=shop)
    themes = Theme.objects.filter(products__shop=shop)
    found = rules_in_force(
        at, shops=[shop], products=products.values("pk"), themes=themes.values("pk")
    )
    rules = [
        *sorted(
            (found[scope] for scope in found if scope[0] in ("product_id", "theme_id")),
            key=lambda rule: (SCOPES.index(rule.scope[0]), rule.name),
        ),
        _rule_of_shop(shop, found),
    ]
    prefetch_related_objects(rules, "product", "theme")
    return rules


def rules_in_force(
    at: datetime,
    *,
    shops: Iterable[Shop] = (),
    products: Ids = (),
    themes: Ids = (),
) -> dict[Scope, CommissionRule]:
    """The programme's rule and those of the given shops, their cohorts, products and themes."""
    asked = list(shops)
    cohorts = [shop.cohort_id for shop in asked if shop.cohort_id]
    return _by_scope(_in_force(at, [shop.pk for shop in asked], cohorts, products, themes))


def _in_force(
    at: datetime, shops: Ids, cohorts: Ids, products: Ids, themes: Ids
) -> QuerySet[CommissionRule]:
    return (
        CommissionRule.objects.filter(
            Q(product=None, theme=None, shop=None, cohort=None)
            | Q(product__in=products)
            | Q(theme__in=themes)
            | Q(shop__in=shops)
            | Q(cohort__in=cohorts)
        )
        .filter(Q(valid_until=None) | Q(valid_until__gt=at), valid_from__lte=at)
        .order_by(*SCOPES, "-valid_from", "-version", "-pk")
        .distinct(*SCOPES)
    )


def _of_pieces(
    at: datetime, shops: list[int], cohorts: list[int], products: list[int]
) -> QuerySet[CommissionRule]:
    links = Product.themes.through.objects.filter(product__in=products)
    return _in_force(at, shops, cohorts, products, links.values("theme"))


_OF_PIECES: Final = Compiled(
    _of_pieces, at=datetime, shops=list[int], cohorts=list[int], products=list[int]
)


def _by_scope(rules: Iterable[CommissionRule]) -> dict[Scope, CommissionRule]:
    found = {rule.scope: rule for rule in rules}
    if PROGRAMME not in found:
        found[PROGRAMME] = founding_rule()
    return found


def founding_rule() -> CommissionRule:
    """The programme's first version."""
    rule, _ = CommissionRule.objects.get_or_create(
        name=FOUNDING_NAME,
        version=1,
        defaults={"rate": FOUNDING_RATE, "valid_from": FOUNDED},
    )
    return rule


def _rules_of_pieces(
    pieces: Mapping[int, tuple[Shop, Product | None]], at: datetime
) -> dict[int, CommissionRule]:
    products = {product.pk for _shop, product in pieces.values() if product is not None}
    links = Product.themes.through.objects.filter(product__in=products)
    shops = {shop.pk: shop.cohort_id for shop, _product in pieces.values()}
    found = _by_scope(
        _OF_PIECES.all(
            at=at,
            shops=list(shops),
            cohorts=[cohort for cohort in shops.values() if cohort],
            products=list(products),
        )
    )
    of_themes = _rules_of_themes(links, found)
    return {
        pk: _rule_of_piece(shop, product, found, of_themes)
        for pk, (shop, product) in pieces.items()
    }


def _rules_of_themes(links: QuerySet[Any, Any], found: InForce) -> dict[int, list[CommissionRule]]:
    """Those of each product's themes, by the product's id; most often no theme has one."""
    of_products: dict[int, list[CommissionRule]] = defaultdict(list)
    themes = [key for scope, key in found if scope == "theme_id"]
    if themes:
        for product, theme in links.filter(theme__in=themes).values_list("product", "theme"):
            of_products[product].append(found["theme_id", theme])
    return of_products


def _rule_of_piece(
    shop: Shop,
    product: Product | None,
    found: InForce,
    of_themes: Mapping[int, list[CommissionRule]],
) -> CommissionRule:
    if product is not None:
        if own := found.get(("product_id", product.pk)):
            return own
        if rules := of_themes.get(product.pk):
            return min(rules, key=lambda rule: (rule.rate, rule.name))
    return _rule_of_shop(shop, found)


def _rule_of_shop(shop: Shop, found: InForce) -> CommissionRule:
    return (
        found.get(("shop_id", shop.pk))
        or found.get(("cohort_id", shop.cohort_id))
        or found[PROGRAMME]
    )
