"""What the demo's customers ask designers, and what one visitor reports."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from django.contrib.auth.models import AnonymousUser

from matricia.accounts.models import User
from matricia.kit import clock
from orders.models import Conversation
from orders.services.conversations.send_message import send_message
from orders.services.conversations.start_conversation import About, Asker, start_conversation
from orders.states import MessageSide
from shops.models import Product, Report
from shops.services.reports.kinds import KINDS
from shops.services.reports.make_report import Reporter, make_report
from shops.states import ReportKind, ReportReason

#: Ids come from it: loading again finds what is there.
NAMES: Final = uuid.UUID("0d0f7a53-9a0e-4a57-8f43-3c0f5a1f2b10")
#: For documentation (RFC 5737).
VISITOR: Final = "192.0.2.10"


def load_letters(said: Mapping[str, Any]) -> None:
    """Those that are not there yet."""
    for row in said["letters"]:
        pk = uuid.uuid5(NAMES, row["text"])
        if not Conversation.objects.filter(pk=pk).exists():
            with clock.frozen(clock.now() - timedelta(days=row["days"])):
                _load_letter(pk, row)
    pk = uuid.uuid5(NAMES, said["report"]["text"])
    if not Report.objects.filter(pk=pk).exists():
        _load_report(pk, said["report"])


def _load_letter(pk: uuid.UUID, row: Mapping[str, Any]) -> None:
    product = _piece(row)
    user = User.objects.filter(email=row.get("user")).first()
    who = Asker(user, row["name"], row.get("email", ""), "fr", VISITOR)
    conversation = start_conversation(pk, About(product.shop, product), who, row["text"])
    if "answer" in row:
        answer = uuid.uuid5(NAMES, row["answer"])
        with clock.frozen(clock.now() + timedelta(hours=5)):
            send_message(answer, conversation, MessageSide.SHOP, row["answer"])


def _load_report(pk: uuid.UUID, row: Mapping[str, Any]) -> None:
    about = KINDS[ReportKind.PRODUCT].find(AnonymousUser(), str(_piece(row).pk), None)
    if about is not None:
        who = Reporter(None, row["name"], row["email"], "fr", VISITOR)
        reason = ReportReason(row["reason"])
        make_report(pk, ReportKind.PRODUCT, about, who, reason=reason, explanation=row["text"])


def _piece(row: Mapping[str, Any]) -> Product:
    pieces = Product.objects.select_related("shop")
    return pieces.get(shop__slug=row["shop"], slug=row["product"])
