"""Forms of the admin that set a rule through its service and say clearly why one is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from matricia.kit.errors import RuleBroken
from payments.models import CommissionRule, ReleasePolicy
from payments.services.set_commission_rule import demand_valid_rule
from payments.services.set_release_policy import demand_valid_policy

THINGS = ("cohort", "shop", "theme", "product")


class _RuleForm(forms.ModelForm):  # type: ignore[type-arg]
    """The service's refusals stand beside the fields they are about."""

    #: Fields by their GraphQL spelling, where it differs.
    fields_of: ClassVar[dict[str, str]] = {"validFrom": "valid_from"}

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        if "valid_from" in self.fields:
            self.fields["valid_from"].required = False
            self.fields["valid_from"].initial = None
            self.fields["valid_from"].help_text = _("Paris time; empty: from now on.")
            self.initial.pop("valid_from", None)

    def checked(self, demand: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
        """The values, after `demand` has said what the service would refuse."""
        if not self.errors:
            try:
                demand(self.cleaned_data)  # a refused field is left out by the model's own checks
            except RuleBroken as broken:
                field = self.fields_of.get(broken.field or "", broken.field)
                self.add_error(field if field in self.fields else None, broken.message)
        return self.cleaned_data


class CommissionRuleForm(_RuleForm):
    """The next version of a commission."""

    fields_of: ClassVar = {
        **_RuleForm.fields_of,
        "vatRate": "vat_rate",
        "validUntil": "valid_until",
    }

    class Meta:
        model = CommissionRule
        fields = (*THINGS, "rate", "vat_rate", "valid_from", "valid_until", "note")

    def clean(self) -> dict[str, Any]:
        """As `set_commission_rule` does."""
        return self.checked(
            lambda given: demand_valid_rule(
                given["rate"],
                given["vat_rate"],
                given["valid_from"],
                given["valid_until"],
                things={thing: given[thing] for thing in THINGS},
            )
        )


class ReleasePolicyForm(_RuleForm):
    """The policy that follows."""

    fields_of: ClassVar = {**_RuleForm.fields_of, "startPart": "start_part"}

    class Meta:
        model = ReleasePolicy
        fields = ("trigger", "days", "start_part", "valid_from")

    def clean(self) -> dict[str, Any]:
        """As `set_release_policy` does."""
        return self.checked(
            lambda given: demand_valid_policy(
                given["trigger"], given["days"], given["start_part"], given["valid_from"]
            )
        )
