"""Programme staff check claims: read the proofs, approve, or send back with a reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from matricia.kit import texts
from matricia.kit.errors import RuleBroken
from shops.models import Claim, ClaimEvent, Proof
from shops.proof_files import address_of_proof
from shops.services.claims.review_claim import approve_claim, refuse_claim

#: In a reviewer's session: claim id → the version she opened last.
READ: Final = "claims_read"
MOST_READ: Final = 200


class ReadOnlyInline(admin.TabularInline):  # type: ignore[type-arg]
    """Rows to look at."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """They come about by their services."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What was sent stays as it was sent."""
        return False


class ProofInline(ReadOnlyInline):
    """The documents, each one tap away."""

    model = Proof
    fields = readonly_fields = (
        "opened",
        "kind",
        "title",
        "issuer",
        "reference",
        "issued_on",
        "expires_on",
        "is_public",
    )

    @admin.display(description=_("document"))
    def opened(self, proof: Proof) -> str:
        """A link for staff."""
        return format_html('<a href="{}">{}</a>', address_of_proof(proof), gettext("Open"))


class ClaimEventInline(ReadOnlyInline):
    """What became of it."""

    model = ClaimEvent
    fields = readonly_fields = ("at", "by", "from_state", "to_state", "note")


@admin.register(Claim)
class ClaimAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Claims, the newest first; staff write nothing but the reason of a refusal."""

    list_display = ("words", "shop", "product", "theme", "state", "expires_on", "reviewer")
    list_filter = ("state", "theme")
    list_select_related = ("shop", "product", "theme", "reviewer")
    search_fields = ("shop__name", "product__title")
    ordering = ("-id",)
    inlines = (ProofInline, ClaimEventInline)
    actions = ("approve", "refuse")
    fields = readonly_fields = (
        "shop",
        "product",
        "theme",
        "wording",
        "scope",
        "state",
        "expires_on",
        "author",
        "reviewer",
        "reviewed_at",
    )

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """All to read, and the reason to write."""
        return (*self.fields, "refusal")

    @admin.display(description=_("claim"))
    def words(self, claim: Claim) -> str:
        """In the language of who reads."""
        return texts.in_language(claim.wording) or str(claim)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The claim and its proofs; which version was opened is remembered until it is approved."""
        claim = Claim.objects.filter(pk=int(object_id)).first() if object_id.isdigit() else None
        if claim and request.method == "GET":
            read = list(request.session.get(READ, {}).items())[-MOST_READ:]
            request.session[READ] = dict(read) | {object_id: claim.version}
        return super().change_view(request, object_id, form_url, extra_context)

    @admin.action(description=_("Approve: shown from now on"), permissions=["change"])
    def approve(self, request: HttpRequest, queryset: QuerySet[Claim]) -> None:
        """Each for itself, as it was read; what cannot be approved says why."""
        read = request.session.get(READ, {})

        def approve_as_read(claim: Claim) -> Claim:
            version = read.get(str(claim.pk))
            if version is None:
                raise RuleBroken("CLAIM_UNREAD", gettext("Open it and read its proofs first."))
            return approve_claim(claim, version=version, actor=request.user)

        self._each(request, queryset, approve_as_read)

    @admin.action(
        description=_("Refuse, for the reason written on the claim"), permissions=["change"]
    )
    def refuse(self, request: HttpRequest, queryset: QuerySet[Claim]) -> None:
        """Takes it out of sight if it was shown."""
        self._each(
            request,
            queryset,
            lambda claim: refuse_claim(claim, reason=claim.refusal, actor=request.user),
        )

    def _each(
        self, request: HttpRequest, claims: QuerySet[Claim], act: Callable[[Claim], Claim]
    ) -> None:
        done = 0
        for claim in claims:
            try:
                act(claim)
            except RuleBroken as broken:
                said = f"{self.words(claim)}: {broken.message}"
                self.message_user(request, said, messages.ERROR)
            else:
                done += 1
        if done:
            said = gettext("%(count)d done.") % {"count": done}
            self.message_user(request, said, messages.SUCCESS)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Designers write claims."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A claim is withdrawn; what was said stays on record."""
        return False
