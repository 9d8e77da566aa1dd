"""Count a piece's reviews again: after each change of one, from the rows themselves."""

from __future__ import annotations

from django.db.models import Count

from orders.models import Review
from orders.models.review import ReviewQuerySet
from orders.states import Fit
from shops.services.keep_rating import Tally, keep_rating


def count_reviews(product_id: int | None) -> None:
    """Keep what the shown reviews of this piece come to; nothing to do once it is gone."""
    if product_id is not None:
        keep_rating(product_id, lambda: tally_of(Review.objects.filter(product=product_id)))


def tally_of(reviews: ReviewQuerySet) -> Tally:
    """What those of `reviews` that are shown come to; one statement."""
    rows = reviews.shown().order_by().values_list("stars", "fit").annotate(Count("pk"))
    stars, fits = dict.fromkeys(range(1, 6), 0), dict.fromkeys(Fit.values, 0)
    for star, fit, count in rows:
        stars[star] += count
        if fit:
            fits[fit] += count
    return Tally(list(stars.values()), list(fits.values()))
