"""For programme staff: look at money, refund it, set commissions. Rows change through services."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from matricia.kit.errors import RuleBroken
from payments.admin_forms import CommissionRuleForm, ReleasePolicyForm
from payments.explanations.commission import rule_words
from payments.models import (
    CommissionRule,
    Entry,
    Invoice,
    InvoiceContest,
    Payment,
    Refund,
    ReleasePolicy,
    Share,
    StripeEvent,
)
from payments.services.refund_order import refund_all
from payments.services.retry_transfer import retry_transfer
from payments.services.set_commission_rule import set_commission_rule
from payments.services.set_release_policy import set_release_policy


class LookOnly(admin.ModelAdmin):  # type: ignore[type-arg]
    """Shown, not edited."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Services make these rows."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Services change them."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Money is never forgotten."""
        return False


@admin.register(Payment)
class PaymentAdmin(LookOnly):
    """Customers' payments."""

    list_display = ("order", "amount", "currency", "state", "stripe_fee", "paid_at")
    list_filter = ("state",)
    list_select_related = ("order",)
    search_fields = ("order__number", "payment_intent_id", "charge_id")
    actions = ("refund_what_is_left",)

    @admin.action(description=_("Refund what is left of these payments"), permissions=["view"])
    def refund_what_is_left(self, request: HttpRequest, chosen: QuerySet[Payment]) -> None:
        """Each in full, whatever was transferred already."""
        for payment in chosen:
            try:
                refund_all(payment, actor=request.user, reason="Refunded by the programme")  # type: ignore[arg-type]
            except RuleBroken as broken:
                self.message_user(request, broken.message, messages.ERROR)


@admin.register(Share)
class ShareAdmin(LookOnly):
    """Designers' shares."""

    list_display = ("seller_order", "shop", "amount", "state", "blocked_because", "transferred")
    list_filter = ("state",)
    list_select_related = ("seller_order", "shop")
    search_fields = ("seller_order__number", "transfer_id", "shop__name")
    actions = ("transfer_again",)

    @admin.action(description=_("Try the transfer of blocked shares again"), permissions=["view"])
    def transfer_again(self, request: HttpRequest, chosen: QuerySet[Share]) -> None:
        """After the cause of Stripe's refusal is out of the way."""
        for share in chosen:
            try:
                retry_transfer(share, actor=request.user)  # type: ignore[arg-type]
            except RuleBroken as broken:
                self.message_user(request, broken.message, messages.ERROR)


@admin.register(Refund)
class RefundAdmin(LookOnly):
    """Money that goes back."""

    list_display = ("id", "payment", "amount", "state", "reason", "created_at")
    list_filter = ("state",)
    search_fields = ("stripe_id", "payment__order__number")


@admin.register(Invoice)
class InvoiceAdmin(LookOnly):
    """Invoices and credit notes in designers' names."""

    list_display = ("number", "shop", "kind", "total", "issued_at")
    list_filter = ("kind",)
    list_select_related = ("shop",)
    search_fields = ("number", "seller_order__number")


@admin.register(InvoiceContest)
class InvoiceContestAdmin(LookOnly):
    """What sellers say is wrong."""

    list_display = ("invoice", "reason", "contested_at")
    list_select_related = ("invoice",)
    search_fields = ("invoice__number",)


@admin.register(Entry)
class EntryAdmin(LookOnly):
    """The books, entry by entry."""

    list_display = ("reference", "memo", "at")
    search_fields = ("reference",)


@admin.register(StripeEvent)
class StripeEventAdmin(LookOnly):
    """What Stripe told us, and what could not be handled yet."""

    list_display = ("kind", "endpoint", "received_at", "handled_at", "attempts", "last_error")
    list_filter = ("endpoint", ("handled_at", admin.EmptyFieldListFilter))
    search_fields = ("stripe_id", "object_id")
    fields = ("stripe_id", "kind", "endpoint", "account", "object_id", "received_at", "last_error")


class RuleAdmin(LookOnly):
    """Rules that newer ones follow, never edited. Subclasses say which service sets one."""

    set_rule: ClassVar[Callable[..., CommissionRule | ReleasePolicy]]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A new version is how a rule changes."""
        return admin.ModelAdmin.has_add_permission(self, request)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """By the service; what it refuses the form has refused before."""
        obj.pk = self.set_rule(actor=request.user, **form.cleaned_data).pk
        obj.refresh_from_db()


@admin.register(CommissionRule)
class CommissionRuleAdmin(RuleAdmin):
    """Versions of commissions."""

    form = CommissionRuleForm
    list_display = (
        *("name", "version", "rate", "vat_rate", "valid_from", "valid_until"),
        *("set_by_name", "note"),
    )
    list_filter = ("cohort", "theme", ("shop", admin.RelatedOnlyFieldListFilter))
    search_fields = ("name", "note")
    ordering = ("name", "-version")
    autocomplete_fields = ("shop", "product")

    def get_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """What is asked for; later also what came of it."""
        asked = CommissionRuleForm.Meta.fields
        return ("name", "version", *asked, "set_by_name", "versions") if obj else asked

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Made by the service."""
        return ("name", "version", "set_by_name", "versions") if obj else ()

    @admin.display(description=_("history"))
    def versions(self, rule: CommissionRule) -> str:
        """Every version of this rule in words, the latest first."""
        rows = CommissionRule.objects.filter(name=rule.name).order_by("-version")
        named = rows.select_related("product", "theme", "shop", "cohort")
        return format_html_join("", "<p>{}</p>", ((rule_words(row),) for row in named))

    set_rule = staticmethod(set_commission_rule)


@admin.register(ReleasePolicy)
class ReleasePolicyAdmin(RuleAdmin):
    """When designers get their shares, and what held before."""

    form = ReleasePolicyForm
    list_display = ("valid_from", "trigger", "days", "start_part", "set_by_name")
    ordering = ("-valid_from", "-pk")

    set_rule = staticmethod(set_release_policy)
