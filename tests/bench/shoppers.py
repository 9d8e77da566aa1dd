"""What a shopper asks the API for, as the pages do."""

from __future__ import annotations

import time
from dataclasses import dataclass
from uuid import uuid4

from tests.e2e.visitor import Visitor

LIST = """query { products(first: 24) { totalCount pageInfo { hasNextPage endCursor } nodes {
  id slug title available priceFrom { amount currency } priceTo { amount }
  shop { slug name } themes { slug name } picture { url srcset width height alt } } } }"""
PRODUCT = """query ($shop: String!, $slug: String!) { product(shop: $shop, slug: $slug) {
  id title description optionNames tags available themes { slug name }
  shop { slug name tagline city } pictures { url srcset width height alt }
  variants { id title optionValues available price { amount currency } } } }"""
SEARCH = """query ($words: String!) { products(query: $words, sort: RELEVANCE, first: 24) {
  totalCount nodes { id title shop { name } priceFrom { amount } picture { url } } } }"""
CHOOSE = "query { products(first: 1) { nodes { slug title shop { slug } } } }"
ADD = "mutation ($variant: ID!) { addToCart(variant: $variant) { problems { message } } }"
CHECK_OUT = """mutation ($id: ID!, $contact: ContactInput!) { checkOut(id: $id, contact: $contact) {
  order { id accessToken } problems { message } } }"""
PAGE = """query ($order: ID!, $token: String!) { payment(order: $order, token: $token) { url } }"""
CONTACT = {
    "email": "bench@example.org",
    "name": "Bench",
    "street": "1 rue des Tests",
    "postcode": "92130",
    "city": "Issy-les-Moulineaux",
    "country": "FR",
}


@dataclass(frozen=True)
class Catalogue:
    """What to ask for: a product, a word of its title, a variant of which there is plenty."""

    shop: str
    product: str
    words: str
    variant: int

    @property
    def path_of_a_product(self) -> str:
        """Its page."""
        return f"/shops/{self.shop}/{self.product}"


def catalogue_of(url: str, in_stock: int) -> Catalogue:
    """Look around in the shop at `url`; of the variant `in_stock` nobody buys the last."""
    product = Visitor(url).ask(CHOOSE)["products"]["nodes"][0]
    words = max(product["title"].split(), key=len)
    return Catalogue(product["shop"]["slug"], product["slug"], words, in_stock)


class Shopper:
    """One visitor of the shop."""

    def __init__(self, url: str, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._url = url
        self._visitor = Visitor(url)

    def list_products(self) -> None:
        """The first page of the catalogue."""
        assert self._visitor.ask(LIST)["products"]["nodes"]

    def look_at_product(self) -> None:
        """Everything that a product's page shows."""
        given = {"shop": self._catalogue.shop, "slug": self._catalogue.product}
        assert self._visitor.ask(PRODUCT, **given)["product"]["variants"]

    def search(self) -> None:
        """By a word."""
        assert self._visitor.ask(SEARCH, words=self._catalogue.words)["products"]["nodes"]

    def open_payment_page(self) -> None:
        """As somebody new: into the basket, to the checkout, until the payment page is there."""
        visitor = Visitor(self._url)
        visitor.ask(ADD, variant=self._catalogue.variant)
        data = visitor.ask(CHECK_OUT, id=str(uuid4()), contact=CONTACT)["checkOut"]
        assert data["problems"] == [], data["problems"]
        order = data["order"]
        given = {"order": order["id"], "token": order["accessToken"]}
        while not visitor.ask(PAGE, **given)["payment"]["url"]:
            time.sleep(0.02)
