"""keepSize, giveConsent, editProfile."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.accounts.graphql.types import ConsentPurposeEnum, ConsentType, SizeKindEnum
from matricia.accounts.models import ConsentPurpose, SizeKind
from matricia.accounts.selectors import consents_of
from matricia.accounts.services.edit_profile import edit_profile
from matricia.accounts.services.give_consent import give_consent
from matricia.accounts.services.keep_size import keep_size
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation


class KeepSize(RuleMutation):
    """Remembers what I wear of a kind; an empty size forgets it."""

    class Meta:
        access = signed_in

    class Arguments:
        kind = SizeKindEnum(required=True)
        size = graphene.String(required=True)

    kept = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, *, kind: str, size: str) -> KeepSize:
        keep_size(actor, SizeKind(kind), size)
        return cls(kept=True)


class GiveConsent(RuleMutation):
    """Agrees to a purpose, or no longer."""

    class Meta:
        access = signed_in

    class Arguments:
        purpose = ConsentPurposeEnum(required=True)
        given = graphene.Boolean(required=True)

    consents = graphene.List(graphene.NonNull(ConsentType))

    @classmethod
    def perform(cls, actor: Any, *, purpose: str, given: bool) -> GiveConsent:
        give_consent(actor, ConsentPurpose(purpose), given=given)
        return cls(consents=consents_of(actor))


class EditProfile(RuleMutation):
    """Changes how I am called, and the language of mails to me."""

    class Meta:
        access = signed_in

    class Arguments:
        name = graphene.String(required=True)
        language = graphene.String(required=True)

    language = graphene.String()

    @classmethod
    def perform(cls, actor: Any, *, name: str, language: str) -> EditProfile:
        return cls(language=edit_profile(actor, name=name, language=language).language)
