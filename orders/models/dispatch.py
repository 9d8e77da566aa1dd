"""When a shop's parcels leave: how long she needs, on which days she works, when she is away."""

from __future__ import annotations

from typing import Final

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from shops.models import Shop

#: Monday is 0, as `date.weekday` counts.
MONDAY_TO_FRIDAY: Final = (0, 1, 2, 3, 4)
PIECE_GRAMS: Final = 300
PACKING_GRAMS: Final = 100


def monday_to_friday() -> list[int]:
    """When parcels leave unless their designer says otherwise."""
    return list(MONDAY_TO_FRIDAY)


class Dispatch(models.Model):
    """A shop without a row has the values that stand here."""

    shop = models.OneToOneField(Shop, primary_key=True, on_delete=models.CASCADE, related_name="+")
    processing_days = models.PositiveSmallIntegerField(
        default=0, help_text="Of her working days, before a parcel leaves."
    )
    weekdays = ArrayField(
        models.PositiveSmallIntegerField(),
        default=monday_to_friday,
        help_text="On which she works; Monday is 0.",
    )
    rests_on_holidays = models.BooleanField(
        default=False, help_text="On the public holidays of France."
    )
    piece_grams = models.PositiveIntegerField(
        default=PIECE_GRAMS, help_text="What a piece weighs of which nobody says it."
    )
    packing_grams = models.PositiveIntegerField(
        default=PACKING_GRAMS, help_text="Of the empty parcel."
    )

    def __str__(self) -> str:
        return f"dispatch of shop {self.shop_id}"


class ShopBreak(models.Model):
    """Days on which a shop's designer is away, both included."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    from_day = models.DateField()
    until_day = models.DateField(help_text="The last one.")
    is_paused = models.BooleanField(
        default=False, help_text="Nothing is sold meanwhile; else parcels leave afterwards."
    )
    note = models.JSONField(
        default=dict, blank=True, help_text="Her own words to customers, by language."
    )
    request_id = models.UUIDField(
        unique=True, editable=False, help_text="Made by the client that created it."
    )

    class Meta:
        ordering = ["from_day", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until_day__gte=F("from_day")), name="break_ends_after_it_began"
            )
        ]
        indexes = [models.Index(fields=["shop", "until_day"])]

    def __str__(self) -> str:
        return f"break {self.pk} of shop {self.shop_id}"
