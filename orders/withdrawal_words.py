"""How pieces and moments are written in what a customer declares."""

from __future__ import annotations

from datetime import datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from matricia.kit import clock
from orders.models import OrderLine


def label_of(line: OrderLine) -> str:
    """A piece as people read it, with the measurements it is made to."""
    measured = ", ".join(f"{name}: {value}" for name, value in line.measurements.items())
    return " – ".join(filter(None, (line.product_title, line.variant_title, measured)))


def moment_text(at: datetime) -> str:
    """Date and time to the second, in Paris."""
    there = at.astimezone(clock.PARIS)
    return _("%(day)s at %(time)s (Paris time)") % {
        "day": date_format(there, "j F Y"),
        "time": f"{there:%H:%M:%S}",
    }
