"""Themes as files name them, and which of them a piece can prove."""

from __future__ import annotations

from collections.abc import Iterable

from shops.importing.file_products import FileProduct
from shops.models import Claim, Theme


class KnownThemes:
    """Of these products of a file; nothing is asked of the database where none has a theme."""

    def __init__(self, wanted: Iterable[FileProduct]) -> None:
        themes = Theme.objects.all() if any(one.themes for one in wanted) else []
        self._by_name: dict[str, Theme] = {}
        for theme in themes:
            for name in (theme.slug, *theme.name.values()):
                self._by_name.setdefault(name.casefold(), theme)
        guarded = {theme.pk for theme in themes if theme.needs_proof}
        claims = (
            Claim.objects.living().filter(theme__in=guarded) if guarded else Claim.objects.none()
        )
        self._proven: set[tuple[int, str, int | None]] = set(
            claims.values_list("theme", "shop__slug", "product")
        )

    def get(self, name: str) -> Theme | None:
        """By its slug, or its name in any language."""
        return self._by_name.get(name.casefold())

    def is_proven(self, theme: Theme, shop_slug: str, product_id: int | None) -> bool:
        """By a living claim about the piece or about all pieces of its shop, where it needs one."""
        if not theme.needs_proof:
            return True
        by_piece = product_id is not None and (theme.pk, shop_slug, product_id) in self._proven
        return by_piece or (theme.pk, shop_slug, None) in self._proven
