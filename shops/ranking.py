"""How lists are ordered when nobody chose an order, in one place: the page that explains it to
customers is made of this configuration (C. conso L111-7, D111-6: rules.md MKT-2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, Value, When
from django.db.models.functions import Length
from django.db.models.lookups import GreaterThanOrEqual
from django.utils.translation import gettext_lazy as _

from matricia.kit import clock
from shops.models import ProductPicture, StockLevel
from shops.states import PictureState
from shops.theme_pieces import carried_links

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

NEW_FOR: Final = timedelta(days=30)
FULL_DESCRIPTION: Final = 200


@dataclass(frozen=True, slots=True)
class Criterion:
    """A reason to come first: `points` of it, and how it is said to customers."""

    key: str
    points: int
    words: StrPromise


#: What lifts a piece when no words were asked for; the newer one first where points are equal.
CRITERIA: Final = (
    Criterion("in_stock", 50, _("It can be bought online now, in at least one size.")),
    Criterion("photographed", 20, _("Its pictures are photographs, not drawings.")),
    Criterion("new", 20, _("It was put on sale in the last 30 days.")),
    Criterion("in_theme", 10, _("It carries a theme of the programme, with its proof if asked.")),
    Criterion("described", 5, _("It is described in 200 letters or more.")),
)
#: How much a word counts by where it stands in a piece's text, in hundredths.
WORD_PLACES: Final = (
    Criterion("title", 100, _("In the title.")),
    Criterion("kind", 40, _("In the kind of piece, its keywords or the designer's name.")),
    Criterion("description", 20, _("In the description, a size or a colour.")),
)
#: Nobody can pay to come first; the page says so from here, and a paid place would carry a label.
PAID: Final = False


def word_weights() -> list[float]:
    """For ts_rank, which wants weights of places D, C, B, A."""
    return [0.0, *(place.points / 100 for place in reversed(WORD_PLACES))]


def score() -> Any:
    """The points of a product, as an annotation: whole, higher comes first."""
    conditions = _conditions()
    total: Any = Value(0)
    for criterion in CRITERIA:
        total = total + Case(
            When(conditions[criterion.key], then=Value(criterion.points)),
            default=Value(0),
            output_field=IntegerField(),
        )
    return total


def _conditions() -> dict[str, Any]:
    """Criterion → what is true of a Product that meets it."""
    free = StockLevel.objects.filter(
        variant__product=OuterRef("pk"),
        variant__is_active=True,
        location__sells_online=True,
        on_hand__gt=F("held"),
    )
    photographs = ProductPicture.objects.filter(
        product=OuterRef("pk"), state=PictureState.READY, drawn=False
    )
    return {
        "in_stock": Exists(free),
        "photographed": Exists(photographs),
        "new": Q(published_at__gte=clock.now() - NEW_FOR),
        "in_theme": Exists(carried_links().filter(product=OuterRef("pk"))),
        "described": GreaterThanOrEqual(Length("description"), FULL_DESCRIPTION),
    }
