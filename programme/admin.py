"""Programme staff accept designers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from matricia.kit.errors import RuleBroken
from programme.models import Invitation
from programme.services.invite_designer import invite_again, invite_designer


class InvitationForm(forms.ModelForm):  # type: ignore[type-arg]
    """Who is accepted, and what her shop is called until she says otherwise."""

    email = forms.EmailField(label=_("E-mail"))
    name = forms.CharField(label=_("Name"), max_length=150)
    shop_name = forms.CharField(label=_("Name of the shop"), max_length=120)
    language = forms.ChoiceField(label=_("Language of her mails"), choices=settings.LANGUAGES)
    actor: Any = None

    class Meta:
        model = Invitation
        fields: tuple[str, ...] = ()

    def clean(self) -> dict[str, Any]:
        """Invites already: only then is known whether it can be done. Saving twice is none."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors:
            try:
                with transaction.atomic():
                    self.instance = invite_designer(**values, actor=self.actor)
            except RuleBroken as broken:
                self.add_error(
                    broken.field if broken.field in self.fields else None, str(broken.message)
                )
        return values

    def save(self, commit: bool = True) -> Invitation:
        """It is."""
        invitation: Invitation = self.instance
        return invitation

    def save_m2m(self) -> None:
        """It has no lists."""


@admin.register(Invitation)
class InvitationAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Accepted designers. Adding one makes her shop and mails her link."""

    list_display = ("user_email", "shop", "invited_at", "mailed_at", "opened_at")
    list_select_related = ("user", "shop")
    search_fields = ("user__email", "user__name", "shop__name")
    actions = ("send_again",)
    readonly_fields = ("user", "shop", "invited_by", "invited_at", "mailed_at", "opened_at")

    @admin.display(description=_("E-mail"))
    def user_email(self, invitation: Invitation) -> str:
        """Of the designer."""
        return invitation.user.email

    @admin.action(description=_("Send the mail again"))
    def send_again(self, request: HttpRequest, queryset: QuerySet[Invitation]) -> None:
        """To those who have not come yet."""
        waiting = list(queryset.filter(opened_at=None))
        for invitation in waiting:
            invite_again(invitation, actor=request.user)
        messages.success(request, _("Mails sent again: %(count)d") % {"count": len(waiting)})

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        """To add one: the acceptance."""
        if obj is not None:
            return super().get_form(request, obj, change, **kwargs)
        return type("Acceptance", (InvitationForm,), {"actor": request.user})

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """What is typed, or what became of it."""
        if obj is None:
            return ("email", "name", "shop_name", "language")
        return self.readonly_fields

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """History is not edited."""
        return self.readonly_fields if obj else ()

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """The form's service has saved it."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """They are history."""
        return False
