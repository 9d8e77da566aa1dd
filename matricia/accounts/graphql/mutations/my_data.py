"""exportMyData, sendErasureCode, eraseMyAccount."""

from __future__ import annotations

from typing import Any

import graphene
from django.contrib.auth import logout

from matricia.accounts.graphql.types import DataExportType
from matricia.accounts.services.confirm_by_code import send_code
from matricia.accounts.services.erase_account import erase_account
from matricia.accounts.services.export_data import ask_for_export
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation


class ExportMyData(RuleMutation):
    """Has everything about me copied; a mail comes when it is ready."""

    class Meta:
        access = signed_in

    export = graphene.Field(DataExportType)

    @classmethod
    def perform(cls, actor: Any) -> ExportMyData:
        return cls(export=ask_for_export(actor))


class SendErasureCode(RuleMutation):
    """Mails me the code that eraseMyAccount asks for."""

    class Meta:
        access = signed_in
        atomic = False  # the post office may be slow

    sent = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any) -> SendErasureCode:
        send_code(actor, "erase")
        return cls(sent=True)


class EraseMyAccount(RuleMutation):
    """Erases me and signs me out; it cannot be undone."""

    class Meta:
        access = signed_in

    class Arguments:
        code = graphene.String(required=True)

    erased = graphene.Boolean()

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> EraseMyAccount:
        erase_account(info.context.user, given["code"])
        logout(info.context)
        return cls(erased=True)
