"""Addresses that once led somewhere."""

from __future__ import annotations

from django.db import models

from matricia.kit import clock
from shops.models.catalogue import Product
from shops.models.shop import Shop


class MovedAddress(models.Model):
    """An address that a shop or a piece had: "mira" or "mira/robe-lin", as under `/shops/`.

    It names the row, not its next address, so that a chain of changes is one step. A row that was
    deleted leaves the address behind without a target: it is gone, not unknown.
    """

    path = models.CharField(max_length=400, unique=True)
    shop = models.ForeignKey(Shop, null=True, on_delete=models.SET_NULL, related_name="+")
    product = models.ForeignKey(Product, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return self.path
