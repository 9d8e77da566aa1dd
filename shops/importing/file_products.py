"""What a file says about a product, before it is compared with what is there."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


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
    themes: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)  # all its rows in the file
    variants: list[FileVariant] = field(default_factory=list)
    pictures: list[FilePicture] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """As a column of JSON keeps it."""
        return asdict(self)

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> FileProduct:
        """What `as_json` gave."""
        variants = [
            FileVariant(**{**one, "values": tuple(one["values"])}) for one in kept["variants"]
        ]
        pictures = [FilePicture(**one) for one in kept["pictures"]]
        return cls(**{**kept, "variants": variants, "pictures": pictures})
