"""Keep what a piece's reviews come to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import transaction

from shops.models import ProductRating


@dataclass(frozen=True)
class Tally:
    """How many gave one star, …, five; how many find it small, true to size, large."""

    stars: list[int]
    fits: list[int]


def tally_of_all(tallies: Iterable[Tally]) -> Tally:
    """Several counted as one."""
    stars, fits = [0] * 5, [0] * 3
    for tally in tallies:
        stars = [a + b for a, b in zip(stars, tally.stars, strict=True)]
        fits = [a + b for a, b in zip(fits, tally.fits, strict=True)]
    return Tally(stars, fits)


@transaction.atomic
def keep_rating(product_id: int, count: Callable[[], Tally]) -> None:
    """Note what `count` answers, once nobody else is counting this piece."""
    ProductRating.objects.get_or_create(
        product_id=product_id, defaults={"stars": [0] * 5, "fits": [0] * 3}
    )
    row = ProductRating.objects.select_for_update().get(product_id=product_id)
    tally = count()
    row.stars, row.fits = tally.stars, tally.fits
    row.save(update_fields=["stars", "fits"])
