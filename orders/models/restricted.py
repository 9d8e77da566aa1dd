"""Who bought, of orders that are kept for the law alone."""

from __future__ import annotations

from django.db import models

from matricia.kit import clock
from orders.models.order import Order


class RestrictedContact(models.Model):
    """The buyer of an order, taken out of it: no page, no API and no admin shows it. Kept as long
    as accounts must be (C. com. L123-22), for who has a right to ask, then deleted."""

    order = models.OneToOneField(Order, on_delete=models.PROTECT, related_name="+")
    email = models.EmailField()
    name = models.CharField(max_length=150)
    phone = models.CharField(max_length=40, blank=True)
    street = models.CharField(max_length=255)
    postcode = models.CharField(max_length=20)
    city = models.CharField(max_length=120)
    papers = models.JSONField(
        default=dict, help_text="What she declared when she renounced, by number."
    )
    since = models.DateTimeField(default=clock.now)
    until = models.DateField(help_text="Ten years after the end of the year it was placed in.")

    class Meta:
        indexes = [models.Index(fields=["until"])]

    def __str__(self) -> str:
        return f"restricted contact {self.pk}"
