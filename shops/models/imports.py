"""What was imported, what it changed product by product, and what could not be taken."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from matricia.kit import clock
from shops.languages import Language
from shops.models.catalogue import Product
from shops.models.shop import Shop
from shops.states import ChangeKind, ChangeState, ImportKind, ImportState, Right


class ImportQuerySet(models.QuerySet["CatalogueImport"]):
    """Imports by who asks."""

    def visible_to(self, user: Any) -> ImportQuerySet:
        """Her shops' own; all for programme staff; none for anybody else."""
        if user.is_authenticated and user.is_staff:
            return self
        return self.filter(shop__in=Shop.objects.run_by(user, Right.PRODUCTS).values("pk"))


class CatalogueImport(models.Model):
    """One run over one file.

    A designer's goes through the states of `ImportState`: her file is compared, she looks at the
    difference, then it is written. One of programme staff (without `shop`) is written at once.
    """

    shop = models.ForeignKey(
        Shop,
        null=True,
        on_delete=models.CASCADE,
        related_name="imports",
        help_text="Whose; none: of programme staff, one shop per vendor.",
    )
    request_id = models.UUIDField(
        null=True, unique=True, editable=False, help_text="Made by the client that sent the file."
    )
    file_name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    kind = models.CharField(max_length=12, choices=ImportKind.choices, default=ImportKind.SHOPIFY)
    state = models.CharField(
        max_length=10, choices=ImportState.choices, default=ImportState.APPLIED
    )
    language = models.CharField(
        max_length=2, choices=Language.choices, default=Language.EN, help_text="Of its notes."
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    started_at = models.DateTimeField(default=clock.now)
    finished_at = models.DateTimeField(null=True)
    columns = models.JSONField(default=list, help_text="[{name, sample}] of the file, in order.")
    mapping = ArrayField(
        models.CharField(max_length=20),
        default=list,
        blank=True,
        help_text="What each column is (ImportTarget); empty: left out.",
    )
    publishes = models.BooleanField(
        default=False, help_text="New pieces that the file says are on sale go on sale at once."
    )
    total = models.PositiveIntegerField(default=0, help_text="Products of the present step.")
    done = models.PositiveIntegerField(default=0, help_text="Of these.")
    alive_at = models.DateTimeField(default=clock.now, help_text="When its work last went on.")
    rows = models.PositiveIntegerField(default=0)
    rows_left_out = models.PositiveIntegerField(default=0)
    created = models.PositiveIntegerField(default=0, help_text="Products.")
    changed = models.PositiveIntegerField(default=0, help_text="Products.")
    unchanged = models.PositiveIntegerField(default=0, help_text="Products.")
    notices = ArrayField(
        models.TextField(), default=list, blank=True, help_text="What was read but left out."
    )

    objects: ClassVar[models.Manager[CatalogueImport]] = ImportQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["shop", "-id"])]

    def __str__(self) -> str:
        return self.file_name


class ImportEvent(models.Model):
    """An import changed its state: who, when, from, to."""

    run = models.ForeignKey(CatalogueImport, on_delete=models.CASCADE, related_name="events")
    from_state = models.CharField(max_length=10, choices=ImportState.choices)
    to_state = models.CharField(max_length=10, choices=ImportState.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"


class ImportFile(models.Model):
    """A file while its import waits; it goes when the import is written, left, or a month old."""

    run = models.OneToOneField(
        CatalogueImport, primary_key=True, on_delete=models.CASCADE, related_name="file"
    )
    content = models.BinaryField()

    def __str__(self) -> str:
        return f"file of import {self.pk}"


class ImportChange(models.Model):
    """What an import does to one product: as announced, and what became of it."""

    run = models.ForeignKey(CatalogueImport, on_delete=models.CASCADE, related_name="changes")
    line = models.PositiveIntegerField(help_text="Where the product begins in the file.")
    slug = models.CharField(max_length=255)
    title = models.CharField(max_length=255)
    kind = models.CharField(max_length=10, choices=ChangeKind.choices)
    fields = models.JSONField(
        default=list, help_text="[{field, variant, before, after}] (shops.importing.differences)."
    )
    wanted = models.JSONField(null=True, help_text="What the file says, until it is written.")
    state = models.CharField(
        max_length=10, choices=ChangeState.choices, default=ChangeState.WAITING
    )
    reason = models.CharField(max_length=500, blank=True, help_text="Why it was not written.")
    product = models.ForeignKey(Product, null=True, on_delete=models.SET_NULL, related_name="+")
    made = models.JSONField(
        default=dict, blank=True, help_text="{variants, pictures}: ids of rows that are new."
    )

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["run", "kind", "id"]),
            models.Index(fields=["run", "state", "id"]),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.slug}"


class ImportProblem(models.Model):
    """A row that was left out, or only a text of it, and why."""

    run = models.ForeignKey(CatalogueImport, on_delete=models.CASCADE, related_name="problems")
    line = models.PositiveIntegerField(help_text="As in the file, the header being line 1.")
    reason = models.CharField(max_length=500)
    only_text = models.BooleanField(
        default=False, db_default=False, help_text="The rest of the row is taken."
    )

    class Meta:
        ordering = ["line", "id"]

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"
