"""Programme staff read reports and rule on them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from matricia.kit.errors import RuleBroken
from shops.models import Complaint, Report, Ruling
from shops.permissions import is_staff
from shops.reports import latest_ruling, open_complaint, waiting_reports
from shops.services.reports.rule_on_report import rule_on_report
from shops.states import RulingGround, Verdict


class RulingForm(forms.ModelForm):  # type: ignore[type-arg]
    """What staff write on a report: a decision and its reasons."""

    verdict = forms.ChoiceField(
        label=_("decision"), choices=[("", "—"), *Verdict.choices], required=False
    )
    ground = forms.ChoiceField(
        label=_("rests on"), choices=[("", "—"), *RulingGround.choices], required=False
    )
    reasons = forms.CharField(
        label=_("reasons, told to both sides"), widget=forms.Textarea, required=False
    )


class ReadOnlyRows(admin.TabularInline):  # type: ignore[type-arg]
    """Rows to look at: they come about by their services."""

    extra = 0
    can_delete = False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Who sees the report."""
        return is_staff(request.user)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Not by hand."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What was written stays."""
        return False


class RulingInline(ReadOnlyRows):
    """What was decided so far."""

    model = Ruling
    fields = readonly_fields = ("at", "verdict", "ground", "reasons", "by")


class ComplaintInline(ReadOnlyRows):
    """Who objected."""

    model = Complaint
    fields = readonly_fields = ("made_at", "side", "text")


class WaitingFilter(admin.SimpleListFilter):
    """Those that somebody has to rule on."""

    title = _("waiting")
    parameter_name = "waiting"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """One choice beside all."""
        return [("yes", _("Waits for a decision"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Report]) -> QuerySet[Report]:
        """Narrowed, if asked."""
        waiting = waiting_reports().values("pk")
        return queryset.filter(pk__in=waiting) if self.value() else queryset


@admin.register(Report)
class ReportAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Reports, the newest first. Their texts are visitors': shown, never run."""

    form = RulingForm
    list_display = ("number", "kind", "label", "shop", "reason", "made_at", "stands")
    list_filter = (WaitingFilter, "kind", "reason")
    list_select_related = ("shop",)
    search_fields = ("number", "label", "shop__name")
    inlines = (ComplaintInline, RulingInline)
    readonly_fields = (
        "number",
        "kind",
        "label",
        "place",
        "shop",
        "reason",
        "explanation",
        "content",
        "name",
        "email",
        "made_at",
    )

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """All to read; to write, a decision, while one is waited for."""
        waits = obj and waiting_reports().filter(pk=obj.pk).exists()
        return (*self.readonly_fields, *(("verdict", "ground", "reasons") if waits else ()))

    @admin.display(description=_("where"))
    def place(self, report: Report) -> str:
        """A link to what is reported."""
        return format_html('<a href="{0}">{0}</a>', report.path)

    @admin.display(description=_("stands"))
    def stands(self, report: Report) -> str:
        """Its latest decision, or that it waits."""
        ruling = latest_ruling(report)
        if ruling is None or open_complaint(report):
            return gettext("Waits for a decision")
        return str(Verdict(ruling.verdict).label)

    def save_model(self, request: HttpRequest, obj: Report, form: Any, change: bool) -> None:
        """Writes nothing of the report: rules on it, or says why not."""
        chosen = form.cleaned_data.get("verdict")
        if not chosen:
            return
        ground = form.cleaned_data["ground"]
        try:
            rule_on_report(
                obj,
                Verdict(chosen),
                ground=RulingGround(ground) if ground else None,
                reasons=form.cleaned_data["reasons"],
                actor=request.user,
            )
        except RuleBroken as broken:
            self.message_user(request, broken.message, messages.ERROR)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """All programme staff: what is reported must not wait for one of them."""
        return is_staff(request.user)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """All programme staff."""
        return is_staff(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """All programme staff rule; the service refuses who runs the shop."""
        return is_staff(request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Visitors report."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The retention job ends them."""
        return False
