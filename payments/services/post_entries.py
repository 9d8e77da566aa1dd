"""Many entries at once, in a few statements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db import transaction

from payments.models import Entry, Posting
from payments.services.post_entry import Move, accounts_of, check_same


@transaction.atomic
def post_entries(moves_by_reference: Mapping[str, Sequence[Move]]) -> None:
    """Book each of them as `post_entry` does: under its reference, once; one without any money to
    move is left out.

    Raises ReferenceReusedError when a reference already stands for other moves, IntegrityError when
    somebody else books one of them at the same moment.
    """
    wanted = {
        reference: [move for move in moves if move.amount]
        for reference, moves in moves_by_reference.items()
    }
    booked = {entry.reference: entry for entry in Entry.objects.filter(reference__in=list(wanted))}
    for reference, entry in booked.items():
        check_same(entry, wanted[reference])
    new = {ref: moves for ref, moves in wanted.items() if moves and ref not in booked}
    entries = Entry.objects.bulk_create(Entry(reference=reference) for reference in new)
    accounts = accounts_of(
        {code for moves in new.values() for m in moves for code in (m.source, m.destination)}
    )
    Posting.objects.bulk_create(
        Posting(
            entry=entry,
            source_id=accounts[move.source],
            destination_id=accounts[move.destination],
            amount=move.amount.amount,
            currency=move.amount.currency,
            at=entry.at,
        )
        for entry in entries
        for move in new[entry.reference]
    )
