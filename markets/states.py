"""States and kinds of a market day, and which may follow which."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class MarketState(models.TextChoices):
    """Tills open only in an open market, and a market opens only when its checklist is done."""

    PLANNED = "planned", _("planned")
    OPEN = "open", _("open")
    CLOSED = "closed", _("closed")


NEXT_MARKET_STATES: Final[dict[MarketState, frozenset[MarketState]]] = {
    MarketState.PLANNED: frozenset({MarketState.OPEN}),
    MarketState.OPEN: frozenset({MarketState.CLOSED}),
    MarketState.CLOSED: frozenset(),
}


class InvitationState(models.TextChoices):
    """Whether a designer comes."""

    INVITED = "invited", _("invited")
    ACCEPTED = "accepted", _("accepted")
    DECLINED = "declined", _("declined")


class CheckKey(models.TextChoices):
    """What has to be done before the tills open (C. com. L310-2; C. conso. L224-59)."""

    DECLARATION = "declaration", _("declared to the town hall")
    SITE = "site", _("the owner of the place agrees")
    INSURANCE = "insurance", _("insured")
    EXHIBITORS = "exhibitors", _("list of exhibitors complete")
    NO_WITHDRAWAL = "no_withdrawal", _("notice “no right of withdrawal” is up, A3")
    RECEIPT_NOTICE = "receipt_notice", _("notice on receipts is at every till")


class AppendStatus(models.TextChoices):
    """What became of a record that was handed in (docs/journal.md)."""

    APPENDED = "appended", _("kept")
    KNOWN = "known", _("kept before")
    FORK = "fork", _("kept aside: its number is taken by another event")
    SIGNATURE = "signature", _("kept aside: its signature is not its device's")
    MALFORMED = "malformed", _("not of the format")


class TicketKind(models.TextChoices):
    """Of the ticket stream of a till's journal."""

    SALE = "sale", pgettext_lazy("ticket", "sale")
    VOID = "void", pgettext_lazy("ticket", "cancelled")
    REFUND = "refund", pgettext_lazy("ticket", "refund")


class TenderKind(models.TextChoices):
    """How a ticket is paid."""

    CASH = "cash", _("cash")
    CARD = "card", _("card")
    QR = "qr", _("on the customer's phone")
    OWN_TERMINAL = "own_terminal", _("another terminal")


class CashMoveKind(models.TextChoices):
    """How cash gets in or out of a drawer without a ticket."""

    IN = "in", _("put in")
    OUT = "out", _("taken out")
    WEB_REFUND = "web_refund", _("web order given back in cash")
    SETTLEMENT = "settlement", _("handed to a designer")


class BringDirection(models.TextChoices):
    """Where pieces go."""

    TO_STALL = "to_stall", _("to the stall")
    HOME = "home", _("home")


class BringState(models.TextChoices):
    """How far a list of pieces has come."""

    PLANNED = "planned", _("announced")
    COUNTED = "counted", _("counted")
    DONE = "done", _("signed by both")
    CANCELLED = "cancelled", _("cancelled")


NEXT_BRING_STATES: Final[dict[BringState, frozenset[BringState]]] = {
    BringState.PLANNED: frozenset({BringState.COUNTED, BringState.CANCELLED}),
    # Counted again before both have signed.
    BringState.COUNTED: frozenset({BringState.COUNTED, BringState.DONE, BringState.CANCELLED}),
    BringState.DONE: frozenset(),
    BringState.CANCELLED: frozenset(),
}


class BringSide(models.TextChoices):
    """Who signs a list of pieces."""

    DESIGNER = "designer", _("the designer")
    ORGANISER = "organiser", _("the organiser")


class SettlementPaid(models.TextChoices):
    """How a designer got what we held for her."""

    CASH = "cash", _("in cash")
    BANK = "bank", _("by bank transfer")
    NETTED = "netted", _("set against what she owes")
