"""What can be bought on a platform, as its public API tells."""

from __future__ import annotations

from dataclasses import dataclass

from tests.e2e.visitor import Visitor

SHOPS = "query { shops(first: 60) { nodes { slug } } }"
PIECES = """query ($shop: String!) { products(shop: $shop, first: 12) { nodes {
  slug title optionNames shop { id slug name }
  variants { id optionValues available price { amount currency } } } } }"""
STOCK = """query ($shop: String!, $slug: String!) { product(shop: $shop, slug: $slug) {
  variants { id available } } }"""


@dataclass(frozen=True)
class Piece:
    """A variant that can be bought. `price` in cents."""

    variant: str
    title: str
    options: tuple[str, ...]
    price: int
    slug: str
    shop: str
    shop_id: str
    shop_slug: str

    @property
    def path(self) -> str:
        """Its page, without a language."""
        return f"/shops/{self.shop_slug}/{self.slug}"


def pieces_of_different_shops(url: str, count: int, *, skip: tuple[str, ...] = ()) -> list[Piece]:
    """One piece each of `count` shops (newest first), more than one of it in stock.

    `skip` are slugs of shops that shall stay as they are.
    """
    visitor = Visitor(url)
    found: list[Piece] = []
    for shop in visitor.ask(SHOPS)["shops"]["nodes"]:
        if shop["slug"] not in skip and (piece := _first(visitor, shop["slug"])):
            found.append(piece)
        if len(found) == count:
            return found
    raise AssertionError(f"Only {len(found)} shops have something in stock.")


def piece_of(url: str, shop: str) -> Piece:
    """A piece of this shop (by slug) of which there is more than one."""
    piece = _first(Visitor(url), shop)
    assert piece is not None, f"{shop} has nothing in stock."
    return piece


def left_of(url: str, piece: Piece) -> int:
    """How many can be bought online now."""
    given = {"shop": piece.shop_slug, "slug": piece.slug}
    variants = Visitor(url).ask(STOCK, **given)["product"]["variants"]
    return int(next(row["available"] for row in variants if row["id"] == piece.variant))


def _first(visitor: Visitor, shop: str) -> Piece | None:
    for product in visitor.ask(PIECES, shop=shop)["products"]["nodes"]:
        for variant in product["variants"]:
            if variant["available"] > 1 and variant["price"]["amount"] >= 500:
                return Piece(
                    variant=variant["id"],
                    title=product["title"],
                    options=tuple(variant["optionValues"]),
                    price=variant["price"]["amount"],
                    slug=product["slug"],
                    shop=product["shop"]["name"],
                    shop_id=product["shop"]["id"],
                    shop_slug=product["shop"]["slug"],
                )
    return None
