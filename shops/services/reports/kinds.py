"""What a visitor can report, kind by kind; rooms above add theirs. Pieces and shops are ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from matricia.kit import texts
from matricia.kit.graphql.rows import find_row, get_row
from shops import selectors
from shops.models import Product, Shop
from shops.services.hide_content import hide_product, hide_shop, show_product, show_shop
from shops.states import ReportKind, Right

LONGEST_CONTENT: Final = 8000


@dataclass(frozen=True, slots=True)
class Reported:
    """Something as the visitor sees it now. `path` is below our address."""

    target: str
    shop: Shop
    label: str
    path: str
    content: str


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody whose content it is: where she is told, in which language."""

    email: str
    language: str


@dataclass(frozen=True, slots=True)
class Reportable:
    """A kind: how one of it is found (by whom, its id, a token), hidden (for which reasons) and
    shown again by whom, and whose it is. `tells_of_hiding`: hiding it tells them already."""

    find: Callable[[Any, str, str | None], Reported | None]
    hide: Callable[[str, str, Any], None]
    show: Callable[[str, Any], None]
    authors: Callable[[str], Iterable[Author]]
    tells_of_hiding: bool = False


KINDS: Final[dict[ReportKind, Reportable]] = {}


def people_of(shop: Shop) -> list[Author]:
    """Who writes its texts: its owners, and helpers who keep its products."""
    members = selectors.people_of(shop.pk, Right.PRODUCTS)
    return [Author(member.email, member.language) for member in members]


def _find_product(user: Any, pk: str, token: str | None) -> Reported | None:
    product = find_row(Product.objects.visible_to(user).select_related("shop"), pk)
    if product is None:
        return None
    path = f"/shops/{product.shop.slug}/{product.slug}"
    content = f"{product.title}\n\n{product.description}"[:LONGEST_CONTENT]
    return Reported(str(product.pk), product.shop, product.title, path, content)


def _find_shop(user: Any, pk: str, token: str | None) -> Reported | None:
    shop = find_row(Shop.objects.visible_to(user), pk)
    if shop is None:
        return None
    said = [shop.name, texts.in_language(shop.tagline), texts.in_language(shop.story)]
    content = "\n\n".join(said)[:LONGEST_CONTENT]
    return Reported(str(shop.pk), shop, shop.name, f"/shops/{shop.slug}", content)


def _product(pk: str) -> Product:
    return get_row(Product.objects.select_related("shop"), pk)


def _shop(pk: str) -> Shop:
    return get_row(Shop.objects.all(), pk)


KINDS[ReportKind.PRODUCT] = Reportable(
    find=_find_product,
    hide=lambda pk, reasons, actor: hide_product(_product(pk), actor=actor),
    show=lambda pk, actor: show_product(_product(pk), actor=actor),
    authors=lambda pk: people_of(_product(pk).shop),
)
KINDS[ReportKind.SHOP] = Reportable(
    find=_find_shop,
    hide=lambda pk, reasons, actor: hide_shop(_shop(pk), actor=actor),
    show=lambda pk, actor: show_shop(_shop(pk), actor=actor),
    authors=lambda pk: people_of(_shop(pk)),
)
