"""Programme staff hide reviews for a reason, and show them again; nobody rewrites one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from matricia.kit.errors import RuleBroken
from orders.models import Review
from orders.services.reviews.move_review import hide_review, show_review


@admin.register(Review)
class ReviewAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Reviews, the newest first; staff write nothing but the reason why one is hidden."""

    list_display = ("written_at", "stars", "words", "shop", "state")
    list_filter = ("state", "stars", "language")
    list_select_related = ("shop",)
    search_fields = ("text", "answer", "shop__name", "product__title", "id")
    ordering = ("-written_at", "-id")
    actions = ("hide", "show")
    readonly_fields = (
        "shop",
        "product",
        "state",
        "stars",
        "fit",
        "text",
        "language",
        "name",
        "bought_on",
        "written_at",
        "edited_at",
        "answer",
        "answered_at",
    )
    fields = (*readonly_fields, "hidden_because")

    @admin.display(description=_("review"))
    def words(self, review: Review) -> str:
        """Its beginning."""
        return review.text[:80]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Only buyers write reviews."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What is hidden stays, with its reason."""
        return False

    @admin.action(
        description=_("Hide, for the reason written on the review"), permissions=["change"]
    )
    def hide(self, request: HttpRequest, queryset: QuerySet[Review]) -> None:
        """Its author is told why."""
        self._each(
            request,
            queryset,
            lambda row: hide_review(row, because=row.hidden_because, actor=request.user),
        )

    @admin.action(description=_("Show again"), permissions=["change"])
    def show(self, request: HttpRequest, queryset: QuerySet[Review]) -> None:
        """As it was."""
        self._each(request, queryset, lambda row: show_review(row, actor=request.user))

    def _each(
        self, request: HttpRequest, reviews: QuerySet[Review], act: Callable[[Review], Review]
    ) -> None:
        for review in reviews:
            try:
                act(review)
            except RuleBroken as broken:
                said = f"{self.words(review)}: {broken.message}"
                self.message_user(request, said, messages.ERROR)
