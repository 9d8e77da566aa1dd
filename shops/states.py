"""States of the catalogue, and which may follow which."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ShopState(models.TextChoices):
    """A shop is open, or it is not shown."""

    DRAFT = "draft", pgettext_lazy("shop", "being prepared")
    OPEN = "open", pgettext_lazy("shop", "open")
    PAUSED = "paused", _("paused")
    CLOSED = "closed", pgettext_lazy("shop", "closed")


class ProductState(models.TextChoices):
    """Only active products of open shops are for sale; a paused one comes back as it is. Only
    programme staff hide one, and show it again."""

    DRAFT = "draft", _("draft")
    ACTIVE = "active", _("on sale")
    PAUSED = "paused", _("paused")
    ARCHIVED = "archived", _("archived")
    HIDDEN = "hidden", _("hidden by the programme")


class ProductChange(models.TextChoices):
    """How a version of a product came about."""

    SAVED = "saved", _("saved")
    TYPED = "typed", _("saved while typing")
    RESTORED = "restored", _("an earlier version brought back")
    FOUND = "found", _("changed elsewhere")  # by an import or by staff: noticed at the next save


class Right(models.TextChoices):
    """What an owner may hand to a helper; what concerns who the seller is stays with owners."""

    PRODUCTS = "products", _("products, stock and the shop's look")
    ORDERS = "orders", _("orders, parcels, messages, returns and reviews")
    MONEY = "money", _("reading money, figures and statements")


class ShopSection(models.TextChoices):
    """Parts of a storefront page. All pieces are always shown; the others are where she wants
    them, as long as there is something in them."""

    FEATURED = "featured", _("featured pieces")
    STORY = "story", _("story")
    COLLECTIONS = "collections", _("collections")
    NEW = "new", _("new pieces")
    PIECES = "pieces", _("all pieces")
    MARKETS = "markets", _("markets")
    REVIEWS = "reviews", _("reviews")


#: Of a shop whose designer has not arranged them.
USUAL_SECTIONS: Final = (
    ShopSection.FEATURED,
    ShopSection.STORY,
    ShopSection.COLLECTIONS,
    ShopSection.PIECES,
    ShopSection.MARKETS,
    ShopSection.REVIEWS,
)


class DisplayFace(models.TextChoices):
    """The letters of a storefront's headings. All are ours to send; no page loads another."""

    BRICOLAGE = "bricolage", "Bricolage Grotesque"
    INSTRUMENT = "instrument", "Instrument Sans"
    ITALIC = "italic", "Instrument Sans Italic"


class ShopPictureKind(models.TextChoices):
    """What a shop hangs up of itself."""

    LOGO = "logo", _("logo")
    BANNER = "banner", _("banner")


class ClaimState(models.TextChoices):
    """Only an approved claim is shown, and only until it ends."""

    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("waiting for the check")
    APPROVED = "approved", _("approved")
    REFUSED = "refused", _("refused")
    WITHDRAWN = "withdrawn", _("withdrawn")


class ProofKind(models.TextChoices):
    """What kind of document proves a claim."""

    CERTIFICATE = "certificate"
    ATTESTATION = "attestation"
    CONTRACT = "contract"
    INVOICE = "invoice"
    TEST_REPORT = "test_report"


class ReservationState(models.TextChoices):
    """Held for a checkout; then sold, or free again. Never back."""

    HELD = "held", _("held")
    SOLD = "sold", _("sold")
    RELEASED = "released", _("released")


class PictureState(models.TextChoices):
    """A picture is fetched in the background; a drawn one stands in until then, or for good."""

    WAITING = "waiting", _("waiting")
    READY = "ready", _("ready")
    UNREACHABLE = "unreachable", _("could not be had")


class WishStock(models.TextChoices):
    """What is left of a wished piece, all its sizes together."""

    ENOUGH = "enough", _("there")
    LOW = "low", _("nearly gone")
    GONE = "gone", _("sold out")


class StockReason(models.TextChoices):
    """Why what is on hand changed. What is not a sale, a return, an import, a transfer or a count
    is a piece that was made, or that left without having been sold here."""

    SALE = "sale"
    RETURN = "return"
    CORRECTION = "correction"
    IMPORT = "import"
    TRANSFER = "transfer"
    MADE = "made"
    DAMAGED = "damaged"
    LOST = "lost"
    GIVEN = "given"
    ELSEWHERE = "elsewhere"


class AdjustReason(models.TextChoices):
    """Why her people change what is on hand: pieces that came, pieces that left, or a count."""

    MADE = "made"
    DAMAGED = "damaged"
    LOST = "lost"
    GIVEN = "given"
    ELSEWHERE = "elsewhere"
    COUNTED = "correction"


class StockLeft(models.TextChoices):
    """What is left of one variant for whoever buys online, as its shop sees it."""

    ENOUGH = "enough", pgettext_lazy("stock", "enough")
    LOW = "low", pgettext_lazy("stock", "low")
    OUT = "out", pgettext_lazy("stock", "sold out")


class StocktakeState(models.TextChoices):
    """A count goes on until it is booked or given up; neither is ever undone."""

    COUNTING = "counting", pgettext_lazy("stocktake", "going on")
    BOOKED = "booked", pgettext_lazy("stocktake", "booked")
    GIVEN_UP = "given_up", pgettext_lazy("stocktake", "given up")


class VatRegime(models.TextChoices):
    """How a seller stands towards VAT."""

    FRANCHISE = "franchise", _("exempt from VAT (art. 293 B of the CGI)")
    VAT = "vat", _("pays VAT")


class FeatureKind(models.TextChoices):
    """What the front page shows."""

    SHOP = "shop", _("a designer")
    THEME = "theme", _("a theme")
    COLLECTION = "collection", _("a collection")
    MARKET = "market", _("a market")


class ReportKind(models.TextChoices):
    """What can be reported."""

    PRODUCT = "product", _("a piece")
    SHOP = "shop", _("a shop")
    REVIEW = "review", _("a review")
    MESSAGE = "message", _("a message")


class ReportReason(models.TextChoices):
    """What a reporter finds wrong."""

    COUNTERFEIT = "counterfeit", _("counterfeit")
    DANGEROUS = "dangerous", _("dangerous")
    ILLEGAL = "illegal", _("illegal")
    MISLEADING = "misleading", _("a misleading claim")
    STOLEN_PICTURE = "stolen_picture", _("a stolen picture or design")
    OFFENSIVE = "offensive", _("offensive")
    OTHER = "other", _("something else")


class ReportSide(models.TextChoices):
    """Who is told what was decided, and may object."""

    REPORTER = "reporter", _("who reported it")
    AUTHOR = "author", _("whose content it is")


class Verdict(models.TextChoices):
    """What staff decide on a report."""

    NOTHING = "nothing", _("no action")
    WARNED = "warned", _("a warning")
    HIDDEN = "hidden", _("hidden")


class RulingGround(models.TextChoices):
    """What a restriction rests on (DSA art. 17(3) d and e)."""

    LAW = "law", _("the law")
    TERMS = "terms", _("our terms of use")


class ImportKind(models.TextChoices):
    """Whose columns a file of products has."""

    SHOPIFY = "shopify", "Shopify"
    ETSY = "etsy", "Etsy"
    WOOCOMMERCE = "woocommerce", "WooCommerce"
    TEMPLATE = "template", _("our template")
    OTHER = "other", _("another table")


class ImportState(models.TextChoices):
    """A file is compared first, and written only when its designer has seen the difference."""

    RECEIVED = "received", _("waiting for its columns")
    READING = "reading", _("being compared")
    READY = "ready", _("ready to import")
    APPLYING = "applying", _("being imported")
    APPLIED = "applied", _("imported")
    UNDOING = "undoing", _("being undone")
    UNDONE = "undone", _("undone")
    DROPPED = "dropped", _("dropped")


class ChangeKind(models.TextChoices):
    """What an import does to a product."""

    NEW = "new", pgettext_lazy("product", "new")
    CHANGED = "changed", pgettext_lazy("product", "changed")
    UNCHANGED = "unchanged", pgettext_lazy("product", "unchanged")


class ChangeState(models.TextChoices):
    """What became of it: SKIPPED was not written, KEPT was written and could not be undone."""

    WAITING = "waiting"
    WRITTEN = "written"
    SKIPPED = "skipped"
    UNDONE = "undone"
    KEPT = "kept"


NEXT_PRODUCT_STATES: Final[dict[ProductState, frozenset[ProductState]]] = {
    ProductState.DRAFT: frozenset(
        {ProductState.ACTIVE, ProductState.ARCHIVED, ProductState.HIDDEN}
    ),
    ProductState.ACTIVE: frozenset(
        {ProductState.DRAFT, ProductState.PAUSED, ProductState.ARCHIVED, ProductState.HIDDEN}
    ),
    ProductState.PAUSED: frozenset(
        {ProductState.DRAFT, ProductState.ACTIVE, ProductState.ARCHIVED, ProductState.HIDDEN}
    ),
    ProductState.ARCHIVED: frozenset({ProductState.DRAFT, ProductState.HIDDEN}),
    ProductState.HIDDEN: frozenset(
        {ProductState.DRAFT, ProductState.ACTIVE, ProductState.PAUSED, ProductState.ARCHIVED}
    ),
}

NEXT_CLAIM_STATES: Final[dict[ClaimState, frozenset[ClaimState]]] = {
    ClaimState.DRAFT: frozenset({ClaimState.SUBMITTED, ClaimState.WITHDRAWN}),
    ClaimState.SUBMITTED: frozenset(
        {ClaimState.APPROVED, ClaimState.REFUSED, ClaimState.DRAFT, ClaimState.WITHDRAWN}
    ),
    ClaimState.APPROVED: frozenset({ClaimState.REFUSED, ClaimState.WITHDRAWN}),
    ClaimState.REFUSED: frozenset({ClaimState.DRAFT, ClaimState.WITHDRAWN}),
    ClaimState.WITHDRAWN: frozenset(),
}

NEXT_STOCKTAKE_STATES: Final[dict[StocktakeState, frozenset[StocktakeState]]] = {
    StocktakeState.COUNTING: frozenset({StocktakeState.BOOKED, StocktakeState.GIVEN_UP}),
    StocktakeState.BOOKED: frozenset(),
    StocktakeState.GIVEN_UP: frozenset(),
}

NEXT_IMPORT_STATES: Final[dict[ImportState, frozenset[ImportState]]] = {
    ImportState.RECEIVED: frozenset({ImportState.READING, ImportState.DROPPED}),
    ImportState.READING: frozenset({ImportState.READY, ImportState.RECEIVED, ImportState.DROPPED}),
    ImportState.READY: frozenset({ImportState.READING, ImportState.APPLYING, ImportState.DROPPED}),
    ImportState.APPLYING: frozenset({ImportState.APPLIED}),
    ImportState.APPLIED: frozenset({ImportState.UNDOING}),
    ImportState.UNDOING: frozenset({ImportState.UNDONE}),
    ImportState.UNDONE: frozenset(),
    ImportState.DROPPED: frozenset(),
}
