"""When a designer gets her share."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from matricia.kit import clock


class ReleasePolicy(models.Model):
    """A dated rule of the programme; never edited, only followed. A share keeps its own."""

    class Trigger(models.TextChoices):
        HAND_OVER = "hand_over"
        DAYS_AFTER = "days_after"

    trigger = models.CharField(max_length=12, choices=Trigger.choices, default=Trigger.HAND_OVER)
    days = models.PositiveSmallIntegerField(default=0, help_text="After the hand-over.")
    start_part = models.PositiveIntegerField(
        default=0,
        help_text="Basis points of her share paid when she starts a made-to-order piece.",
    )
    valid_from = models.DateTimeField(default=clock.now)
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    set_by_name = models.CharField(max_length=150, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(trigger="hand_over", days=0)
                | Q(trigger="days_after", days__range=(1, 60)),
                name="release_days_fit_trigger",
            ),
            models.CheckConstraint(condition=Q(start_part__lte=10_000), name="release_start_part"),
        ]

    def __str__(self) -> str:
        return f"{self.trigger} + {self.days} d from {self.valid_from:%Y-%m-%d}"
