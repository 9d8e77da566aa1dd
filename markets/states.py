"""States of a market day."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class MarketState(models.TextChoices):
    """Tills open only in an open market."""

    PLANNED = "planned", _("planned")
    OPEN = "open", _("open")
    CLOSED = "closed", _("closed")
