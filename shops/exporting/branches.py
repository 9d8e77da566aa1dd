"""Which rows belong to a shop, and how they hang together: one tree for writing and reading back.

Columns are taken from the models, so that a new one is exported the day it is added. A new table
has to be put into the tree, or into `LEFT_OUT` with the reason: a test asks for one of the two.
Rooms above put their own branches on it in their `shop_export.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.conf import settings
from django.db.models import BinaryField, Field, FileField, ForeignKey, Model

from shops.models import (
    AskedMeasurements,
    BillingMandate,
    Claim,
    ClaimEvent,
    Cohort,
    Collection,
    CollectionPiece,
    FactsSheet,
    FeaturedPiece,
    Location,
    MovedAddress,
    Newsletter,
    PriceChange,
    Product,
    ProductCosting,
    ProductEvent,
    ProductFacts,
    ProductPicture,
    ProductVersion,
    Proof,
    SellerIdentity,
    Shop,
    ShopLook,
    SizeGuide,
    StockLevel,
    StockMark,
    StockMovement,
    StockWatch,
    Theme,
    Variant,
    VatStatus,
)


@dataclass(frozen=True)
class Named:
    """A foreign key that is written as one column of the row it leads to. `of_shop`: that column
    is unique in its shop, not everywhere."""

    model: type[Model]
    column: str
    of_shop: bool = True


@dataclass(frozen=True)
class Branch:
    """Rows of `model` below a row of another: what its foreign key `parent` leads to.

    `name` is their key in the JSON. `single`: at most one, written without a list. `where` narrows
    them down. `left_out` are columns that are computed, or nobody's business elsewhere. `many` are
    many-to-many fields, by the column that names their rows.
    """

    name: str
    model: type[Model]
    parent: str
    single: bool = False
    where: Mapping[str, Any] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    named: Mapping[str, Named] = field(default_factory=dict)
    many: Mapping[str, Named] = field(default_factory=dict)
    #: Names products, so it is read back after them.
    after_products: bool = False
    below: list[Branch] = field(default_factory=list)

    def columns(self) -> Iterator[Field[Any, Any]]:
        """What stands in the row itself. People are left out: they have accounts of their own."""
        for column in self.model._meta.concrete_fields:
            if column.primary_key or column.name == self.parent or column.name in self.left_out:
                continue
            if isinstance(column, BinaryField | FileField):
                continue
            if not isinstance(column, ForeignKey) or column.name in self.named:
                yield column

    def unnamed(self) -> list[str]:
        """Foreign keys of which nothing is said; of people and of the shop itself there need not
        be. Empty, or a test fails."""
        known = {settings.AUTH_USER_MODEL, Shop._meta.label}
        return [
            column.name
            for column in self.model._meta.concrete_fields
            if isinstance(column, ForeignKey)
            and column.name not in {self.parent, *self.left_out, *self.named}
            and column.related_model._meta.label not in known
        ]

    def with_all_below(self) -> Iterator[Branch]:
        """Itself, and every branch below it."""
        yield self
        for branch in self.below:
            yield from branch.with_all_below()


def _columns(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PRODUCT: Final = Named(Product, "slug")
_THEME: Final = Named(Theme, "slug", of_shop=False)

VARIANT: Final = Branch(
    "variants",
    Variant,
    "product",
    below=[
        Branch("prices", PriceChange, "variant"),
        Branch("stock_mark", StockMark, "variant", single=True),
        Branch(
            "stock",
            StockLevel,
            "variant",
            # Held for checkouts, which stay here.
            left_out=_columns("held"),
            named={"location": Named(Location, "name")},
            below=[Branch("movements", StockMovement, "level")],
        ),
    ],
)
PRODUCT: Final = Branch(
    "products",
    Product,
    "shop",
    left_out=_columns("price_from price_to search request_id"),
    many={"themes": _THEME},
    below=[
        Branch(
            "facts",
            ProductFacts,
            "product",
            single=True,
            named={"size_guide": Named(SizeGuide, "name")},
        ),
        Branch("facts_sheets", FactsSheet, "product"),
        Branch("asked_measurements", AskedMeasurements, "product", single=True),
        Branch("costing", ProductCosting, "product", single=True),
        VARIANT,
        Branch(
            "pictures",
            ProductPicture,
            "product",
            where={"drawn": False},
            left_out=_columns("width height widths has_avif master drawn attempts retry_at"),
        ),
        Branch("events", ProductEvent, "product"),
        Branch("versions", ProductVersion, "product"),
        Branch(
            "former_addresses",
            MovedAddress,
            "product",
            left_out=_columns("shop"),
        ),
    ],
)
SHOP: Final = Branch(
    "shop",
    Shop,
    "",
    left_out=_columns("banner_width banner_height banner_widths"),
    named={"cohort": Named(Cohort, "slug", of_shop=False)},
    below=[
        Branch("seller", SellerIdentity, "shop", single=True),
        Branch("vat", VatStatus, "shop"),
        Branch("billing_mandates", BillingMandate, "shop"),
        Branch("locations", Location, "shop"),
        Branch("stock_watch", StockWatch, "shop", single=True),
        Branch("newsletter", Newsletter, "shop", single=True),
        Branch("size_guides", SizeGuide, "shop"),
        Branch(
            "former_addresses",
            MovedAddress,
            "shop",
            where={"product": None},
            left_out=_columns("product"),
        ),
        Branch(
            "look",
            ShopLook,
            "shop",
            single=True,
            left_out=_columns(
                "logo_width logo_height logo_widths logo_master banner_master has_avif"
            ),
        ),
        Branch(
            "featured",
            FeaturedPiece,
            "shop",
            named={"product": _PRODUCT},
            after_products=True,
        ),
        Branch(
            "collections",
            Collection,
            "shop",
            left_out=_columns("request_id"),
            after_products=True,
            below=[Branch("pieces", CollectionPiece, "collection", named={"product": _PRODUCT})],
        ),
        Branch(
            "claims",
            Claim,
            "shop",
            left_out=_columns("request_id warned_at"),
            named={"product": _PRODUCT, "theme": _THEME},
            after_products=True,
            below=[
                Branch("proofs", Proof, "claim"),
                Branch("events", ClaimEvent, "claim"),
            ],
        ),
    ],
)
#: Of other tables that know a shop, a product or a variant: why they are not in the tree.
LEFT_OUT: Final[dict[str, str]] = {
    "shops.ShopMember": "people have accounts of their own",
    "shops.TeamInvitation": "people are asked anew",
    "shops.NewsletterReader": "in customers.csv; a consent is given here, and cannot be made again",
    "shops.NoticeChoice": "what each of her people wants to hear of, here",
    "shops.HeldNotice": "news on its way to her people",
    "shops.Follow": "her customers'; they agreed to letters from the programme, not from her",
    "shops.Favourite": "her customers'",
    "shops.Feature": "the programme's",
    "shops.Report": "the programme's; of her content, not hers",
    "shops.PieceCount": "counted by the database",
    "shops.ProductRating": "counted from reviews",
    "shops.VariantFacet": "computed from her words",
    "shops.PageViews": "counted here, and of nobody",
    "shops.BulkChange": "what undoes changes made here; their outcome is in the products",
    "shops.CatalogueImport": "what undoes imports made here; their outcome is in the products",
    "shops.ImportChange": "what undoes imports made here; their outcome is in the products",
    "shops.PictureUpload": "pictures on their way",
    "shops.Reservation": "held for checkouts, which stay here",
    "shops.ProofDocument": "a file beside its proof",
    "shops.StockChange": "a client's ids, so that nothing is booked twice",
    "shops.Stocktake": "how it was counted; what it changed is among the movements",
    "shops.StocktakeLine": "how it was counted; what it changed is among the movements",
    "shops.StocktakeScan": "how it was counted; what it changed is among the movements",
    "shops.ShopExport": "copies like this one",
}


def add_branches(below: Branch, branches: Sequence[Branch]) -> None:
    """Put a room's own tables below the shop, its products or their variants."""
    below.below.extend(branches)
