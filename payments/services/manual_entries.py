"""Entries by hand: one person proposes, another one decides. What is approved is booked once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.money import EUR, Money
from payments.chart import is_known, shop_of
from payments.models import Account, Debt, Entry, ManualEntry, Refund
from payments.services.debts import settle_debt
from payments.services.demand_staff import demand_staff
from payments.services.give_back import UNALLOCATED
from payments.services.post_entry import Move, post_entry
from payments.services.transitions import locked_payment
from payments.states import ProposalState, RefundMethod, RefundState
from shops.models import Shop

SHORTEST_REASON: Final = 10
LONGEST_REASON: Final = 200
MOST_MOVES: Final = 20
LARGEST: Final = 10_000_000_00  # cents: what is more is a slip of the keyboard
BANK: Final = "house:bank"


@dataclass(frozen=True, slots=True)
class ProposedMove:
    """As somebody typed it: `amount` cents (of euros) from one account to another, by code."""

    source: str
    destination: str
    amount: int


@transaction.atomic
def propose_manual_entry(
    moves: Sequence[ProposedMove],
    *,
    actor: User,
    reason: str,
    debt: Debt | None = None,
    refund: Refund | None = None,
) -> ManualEntry:
    """Write down what shall be booked; nothing is booked yet.

    With `debt`, approving settles what the moves bring to her debt's account; with `refund` (one
    that failed), approving notes that the customer was paid by bank transfer instead.
    Raises RuleBroken NOT_ALLOWED, BAD_REASON, BAD_MOVES, BAD_ACCOUNT, BAD_DEBT or BAD_REFUND.
    """
    demand_staff(actor)
    reason = reason.strip()
    if not SHORTEST_REASON <= len(reason) <= LONGEST_REASON:
        raise RuleBroken(
            "BAD_REASON",
            _("Say why, in 10 to 200 characters: somebody reads it in five years."),
            "reason",
        )
    _check_moves(moves)
    _check_subject(moves, debt, refund)
    return ManualEntry.objects.create(
        moves=[asdict(move) for move in moves],
        currency=EUR,
        reason=reason,
        proposed_by=actor,
        debt=debt,
        refund=refund,
    )


@transaction.atomic
def decide_manual_entry(
    proposal: ManualEntry, *, actor: User, approve: bool, note: str = ""
) -> ManualEntry:
    """Book a proposal of somebody else's, or reject it with a note. Who decides at the same time
    waits, and is told that it is done.

    Raises RuleBroken NOT_ALLOWED, ALREADY_DECIDED, FOUR_EYES, BAD_REASON, or what booking refuses.
    """
    demand_staff(actor)
    proposal = _locked(proposal)
    if proposal.state != ProposalState.PROPOSED:
        raise RuleBroken(
            "ALREADY_DECIDED", _("Somebody has decided about this entry. Reload the page.")
        )
    if proposal.proposed_by_id == actor.pk:
        raise RuleBroken(
            "FOUR_EYES", _("You proposed this entry: ask somebody else of the team to decide.")
        )
    note = note.strip()[:LONGEST_REASON]
    if approve:
        return _decided(proposal, actor, ProposalState.APPROVED, note, _book(proposal))
    if len(note) < SHORTEST_REASON:
        raise RuleBroken(
            "BAD_REASON", _("Say in at least 10 characters why you reject it."), "note"
        )
    return _decided(proposal, actor, ProposalState.REJECTED, note, None)


def _locked(proposal: ManualEntry) -> ManualEntry:
    """The payment that it is about is locked first, as everywhere."""
    if proposal.refund_id is not None:
        locked_payment(refunds=proposal.refund_id)
    elif proposal.debt is not None and proposal.debt.share_id is not None:  # else of a market
        locked_payment(shares__debts=proposal.debt_id)
    return ManualEntry.objects.select_for_update(of=("self",)).get(pk=proposal.pk)


def _book(proposal: ManualEntry) -> Entry:
    """Checked again: what was true when it was proposed may be no longer."""
    moves = [ProposedMove(**move) for move in proposal.moves]
    debt = None
    if proposal.debt_id is not None:
        debt = Debt.objects.select_for_update().get(pk=proposal.debt_id)
    refund = proposal.refund
    _check_subject(moves, debt, refund)
    booked = [
        Move(move.source, move.destination, Money(move.amount, proposal.currency)) for move in moves
    ]
    entry = post_entry(f"manual:{proposal.pk}", booked, memo=proposal.reason)
    if debt is not None:
        settle_debt(debt, _to_debt(moves, debt), memo=f"manual:{proposal.pk}")
    if refund is not None:
        refund.method, refund.paid_from = RefundMethod.BANK, BANK
        refund.save(update_fields=["method", "paid_from"])
    return entry


def _decided(
    proposal: ManualEntry, actor: User, state: ProposalState, note: str, entry: Entry | None
) -> ManualEntry:
    proposal.state, proposal.entry, proposal.decision_note = state, entry, note
    proposal.decided_by, proposal.decided_at = actor, clock.now()
    proposal.save(update_fields=["state", "entry", "decision_note", "decided_by", "decided_at"])
    return proposal


def _check_moves(moves: Sequence[ProposedMove]) -> None:
    if not 1 <= len(moves) <= MOST_MOVES:
        raise RuleBroken("BAD_MOVES", _("An entry has 1 to 20 moves. Add or take out one."))
    for move in moves:
        if not 0 < move.amount <= LARGEST:
            raise RuleBroken("BAD_MOVES", _("Each move has an amount above zero."))
        if move.source == move.destination:
            raise RuleBroken("BAD_MOVES", _("A move goes from one account to another one."))
    for code in {code for move in moves for code in (move.source, move.destination)}:
        _check_account(code)


def _check_account(code: str) -> None:
    shop = shop_of(code)
    exists = is_known(code) and (shop is None or Shop.objects.filter(pk=shop).exists())
    if exists and code.startswith("till:"):
        exists = Account.objects.filter(code=code).exists()
    if not exists:
        raise RuleBroken(
            "BAD_ACCOUNT",
            _("There is no account “%(code)s”. The list stands in docs/books.md.") % {"code": code},
        )


def _check_subject(moves: Sequence[ProposedMove], debt: Debt | None, refund: Refund | None) -> None:
    if debt is not None and not 0 < _to_debt(moves, debt) <= debt.left:
        raise RuleBroken(
            "BAD_DEBT",
            _("The moves must bring her debt's account something, but no more than is owed."),
        )
    if refund is not None and not _pays(moves, refund):
        raise RuleBroken(
            "BAD_REFUND",
            _(
                "Only a refund that the bank sent back is paid by bank transfer, by one move of "
                "its amount: house:unallocated → house:bank."
            ),
        )


def _to_debt(moves: Sequence[ProposedMove], debt: Debt) -> int:
    """Cents that the moves bring to the account of her debt."""
    code = f"shop:{debt.shop_id}:debt"
    return sum(move.amount for move in moves if move.destination == code) - sum(
        move.amount for move in moves if move.source == code
    )


def _pays(moves: Sequence[ProposedMove], refund: Refund) -> bool:
    """Only a refund whose money came back to us; one that Stripe refused is tried again instead."""
    due = ProposedMove(UNALLOCATED, BANK, refund.amount)
    unpaid = refund.state == RefundState.FAILED and refund.method == RefundMethod.CARD
    came_back = Entry.objects.filter(reference=f"refund-failed:{refund.pk}").exists()
    return unpaid and came_back and list(moves) == [due]
