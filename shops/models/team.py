"""Who is asked to help in a shop."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from matricia.kit import clock
from shops.languages import Language
from shops.models.shop import Shop, list_of_rights
from shops.states import Right


class TeamInvitation(models.Model):
    """Somebody is asked to help; gone once she has accepted, or the owner has thought again."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, help_text="Made by the client.")
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    email = models.EmailField(help_text="Lower case.")
    language = models.CharField(
        max_length=2, choices=Language.choices, default=Language.FR, help_text="Of her mail."
    )
    rights = list_of_rights()
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    invited_at = models.DateTimeField(default=clock.now, help_text="Her link holds for a while.")
    mailed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["invited_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["shop", "email"], name="one_team_invitation"),
            models.CheckConstraint(
                condition=Q(rights__contained_by=Right.values) & ~Q(rights=[]),
                name="invited_rights_known",
            ),
        ]

    def __str__(self) -> str:
        return f"team invitation {self.pk}"  # never the address: this ends up in logs
