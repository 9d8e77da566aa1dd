"""What a file says about a product, before it is compared with what is there."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class FileVariant:
    """A variant as the file has it; `price` is None and texts are empty where it says nothing."""

    line: int
    values: tuple[str, ...]
    price: int | None
    sku: str
    barcode: str
    grams: int
    on_hand: int


@dataclass(frozen=True)
class FilePicture:
    """A picture's address, in the order in which they are to be shown."""

    url: str
    alt: str


@dataclass
class FileProduct:
    """A product as the file has it; empty texts where it says nothing."""

    line: int
    shop_slug: str
    shop_name: str
    slug: str
    title: str
    description: str
    product_type: str
    tags: list[str]
    published: bool
    option_names: list[str]
    variants: list[FileVariant] = field(default_factory=list)
    pictures: list[FilePicture] = field(default_factory=list)
