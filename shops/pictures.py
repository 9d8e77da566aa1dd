"""What a page needs to show a picture, whatever it belongs to."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Self

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.signals import setting_changed
from django.dispatch import receiver

from shops.models import ProductPicture, Shop, ShopLook

#: A name that stands in an address as it is.
PLAIN_NAME: Final = re.compile(r"[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*").fullmatch


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

    @classmethod
    def of_logo(cls, look: ShopLook) -> Self | None:
        """The shop's logo, or None. The shop's name stands beside it: it says nothing more."""
        if not look.logo or not look.logo_widths:
            return None
        return cls(
            id=f"logo-{look.shop_id}",
            name=look.logo.name or "",
            widths=look.logo_widths,
            width=look.logo_width,
            height=look.logo_height,
            alt="",
            drawn=False,
        )

    @property
    def url(self) -> str:
        """Of the widest rendition."""
        return address_of(self.name)

    @property
    def srcset(self) -> str:
        """All renditions as HTML's `srcset` wants them, the smallest first."""
        return srcset_of(self.name, self.widths)

    def as_json(self) -> dict[str, Any]:
        """As GraphQL's Picture spells it."""
        fields = ("id", "url", "srcset", "width", "height", "alt", "drawn")
        return {field: getattr(self, field) for field in fields}


def rendition_name(widest: str, width: int) -> str:
    """Where the rendition of `width` pixels lies beside the widest one."""
    return posixpath.join(posixpath.dirname(widest), f"{width}.webp")


def url_of(widest: str, width: int) -> str:
    return address_of(rendition_name(widest, width))


def srcset_of(widest: str, widths: Iterable[int]) -> str:
    """All renditions as HTML's `srcset` wants them, the smallest first."""
    return ", ".join(f"{url_of(widest, width)} {width}w" for width in sorted(widths))


def address_of(name: str) -> str:
    """As the storage says it. A list asks for hundreds: where a storage only puts something before
    a plain name, it is asked once what."""
    before = _prefix()
    return f"{before}{name}" if before and PLAIN_NAME(name) else default_storage.url(name)


def address_anywhere(picture: ProductPicture) -> str:
    """Where other systems fetch it: from us, or from where it comes as long as we have it not."""
    if not picture.file.name:
        return picture.source_url
    address = address_of(picture.file.name)
    return address if address.startswith("http") else f"{settings.PUBLIC_URL}{address}"


@lru_cache(maxsize=1)
def _prefix() -> str:
    """What stands before every name; empty where addresses are signed or made otherwise."""
    one, other = default_storage.url("a"), default_storage.url("a/b.webp")
    return one[:-1] if one.endswith("a") and other == f"{one}/b.webp" else ""


@receiver(setting_changed)
def _forget(**_changed: Any) -> None:
    _prefix.cache_clear()
