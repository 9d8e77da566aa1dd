"""Who sells, and what."""

from __future__ import annotations

from shops.models.bespoke import AskedMeasurements
from shops.models.bulk import BulkChange
from shops.models.catalogue import PriceChange, Product, ProductEvent, Theme, Variant
from shops.models.claim import Claim, ClaimEvent, Proof, ProofDocument
from shops.models.collection import Collection, CollectionPiece, Feature
from shops.models.exports import ShopExport
from shops.models.facet import SearchWord, VariantFacet
from shops.models.facts import FactsSheet, ProductFacts, SizeGuide
from shops.models.favourite import Favourite, Follow, Letter
from shops.models.imports import (
    CatalogueImport,
    ImportChange,
    ImportEvent,
    ImportFile,
    ImportProblem,
)
from shops.models.look import FeaturedPiece, ShopLook
from shops.models.moved import MovedAddress
from shops.models.newsletter import Newsletter, NewsletterReader
from shops.models.notice import (
    HeldNotice,
    NoticeChoice,
    NoticeSubject,
    PushDevice,
    PushMessage,
    QuietHours,
)
from shops.models.pictures import PicturePart, PictureUpload, ProductPicture
from shops.models.piece_count import PieceCount
from shops.models.product_version import ProductCosting, ProductVersion
from shops.models.rating import ProductRating
from shops.models.report import Complaint, Report, Ruling
from shops.models.seen import PageViews
from shops.models.seller import BillingMandate, SellerIdentity, VatStatus
from shops.models.shop import Cohort, Shop, ShopMember
from shops.models.stock import Location, Reservation, StockLevel, StockMovement
from shops.models.stock_keeping import (
    StockChange,
    StockMark,
    Stocktake,
    StocktakeLine,
    StocktakeScan,
    StockWatch,
)
from shops.models.team import TeamInvitation

__all__ = [
    "AskedMeasurements",
    "BillingMandate",
    "BulkChange",
    "CatalogueImport",
    "Claim",
    "ClaimEvent",
    "Cohort",
    "Collection",
    "CollectionPiece",
    "Complaint",
    "FactsSheet",
    "Favourite",
    "Feature",
    "FeaturedPiece",
    "Follow",
    "HeldNotice",
    "ImportChange",
    "ImportEvent",
    "ImportFile",
    "ImportProblem",
    "Letter",
    "Location",
    "MovedAddress",
    "Newsletter",
    "NewsletterReader",
    "NoticeChoice",
    "NoticeSubject",
    "PageViews",
    "PicturePart",
    "PictureUpload",
    "PieceCount",
    "PriceChange",
    "Product",
    "ProductCosting",
    "ProductEvent",
    "ProductFacts",
    "ProductPicture",
    "ProductRating",
    "ProductVersion",
    "Proof",
    "ProofDocument",
    "PushDevice",
    "PushMessage",
    "QuietHours",
    "Report",
    "Reservation",
    "Ruling",
    "SearchWord",
    "SellerIdentity",
    "Shop",
    "ShopExport",
    "ShopLook",
    "ShopMember",
    "SizeGuide",
    "StockChange",
    "StockLevel",
    "StockMark",
    "StockMovement",
    "StockWatch",
    "Stocktake",
    "StocktakeLine",
    "StocktakeScan",
    "TeamInvitation",
    "Theme",
    "Variant",
    "VariantFacet",
    "VatStatus",
]
