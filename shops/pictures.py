"""What a page needs to show a picture, whatever it belongs to."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

from django.core.files.storage import default_storage

from shops.models import ProductPicture, Shop


@dataclass(frozen=True)
class ShownPicture:
    """A picture that has a file. `name` is that of its widest rendition in the storage."""

    id: str
    name: str
    widths: Sequence[int]
    width: int
    height: int
    alt: str
    drawn: bool

    @classmethod
    def of_product(cls, row: ProductPicture) -> Self:
        """The picture `row`."""
        return cls(
            id=str(row.pk),
            name=row.file.name or "",
            widths=row.widths,
            width=row.width,
            height=row.height,
            alt=row.alt,
            drawn=row.drawn,
        )

    @classmethod
    def of_banner(cls, shop: Shop) -> Self | None:
        """The shop's banner, or None. It decorates: its alternative text is empty."""
        if not shop.banner or not shop.banner_widths:
            return None
        return cls(
            id=f"banner-{shop.pk}",
            name=shop.banner.name or "",
            widths=shop.banner_widths,
            width=shop.banner_width,
            height=shop.banner_height,
            alt="",
            drawn=bool(shop.banner_key),
        )

    @property
    def url(self) -> str:
        """Of the widest rendition."""
        return default_storage.url(self.name)

    @property
    def srcset(self) -> str:
        """All renditions as HTML's `srcset` wants them, the smallest first."""
        return ", ".join(f"{url_of(self.name, width)} {width}w" for width in sorted(self.widths))

    def as_json(self) -> dict[str, Any]:
        """As GraphQL's Picture spells it."""
        fields = ("id", "url", "srcset", "width", "height", "alt", "drawn")
        return {field: getattr(self, field) for field in fields}


def rendition_name(widest: str, width: int) -> str:
    """Where the rendition of `width` pixels lies beside the widest one."""
    return posixpath.join(posixpath.dirname(widest), f"{width}.webp")


def url_of(widest: str, width: int) -> str:
    return default_storage.url(rendition_name(widest, width))
