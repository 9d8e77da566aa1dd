"""Stripe's bookings and our books say the same: each booking has its entry, each entry its booking.

Set by set in the database: a day with ten thousand orders is a handful of statements.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from django.db import connection

from matricia.kit import clock
from payments.services.book_own_movements import STRIPE_FEES

CLEARING: Final = "stripe:clearing"

# Which entry a booking has to agree with, by Stripe's type of it (docs.stripe.com: balance
# transaction types). Empty: we know nothing of what it is about.
REFER: Final = """
UPDATE payments_stripebooking AS booking SET reference = found.reference
FROM (
    SELECT id, coalesce(CASE
        WHEN kind IN ('charge', 'payment') THEN (
            SELECT 'payment:' || id FROM payments_payment WHERE charge_id = source)
        WHEN kind IN ('refund', 'payment_refund') THEN (
            SELECT 'refund:' || id FROM payments_refund WHERE stripe_id = source)
        WHEN kind IN ('refund_failure', 'payment_failure_refund') THEN (
            SELECT 'refund-failed:' || id FROM payments_refund WHERE stripe_id = source)
        WHEN kind = 'transfer' THEN (
            SELECT 'transfer:' || id FROM payments_transfer WHERE stripe_id = source)
        WHEN kind = 'transfer_refund' THEN (
            SELECT 'reversal:' || id FROM payments_reversal WHERE stripe_id = source)
        WHEN kind = 'adjustment' AND EXISTS (
            SELECT FROM payments_dispute WHERE stripe_id = source)
            THEN 'dispute:' || source || CASE WHEN net < 0 THEN ':withdrawn' ELSE ':reinstated' END
        WHEN kind = 'payout' THEN 'platform-payout:' || source
        WHEN kind IN ('payout_failure', 'payout_cancel') THEN 'platform-payout-failed:' || source
        WHEN kind = 'topup' THEN 'topup:' || source
        WHEN kind = 'topup_reversal' THEN 'topup-reversed:' || source
        WHEN kind = ANY(%(fees)s) THEN 'stripe-fee:' || stripe_id
    END, '') AS reference
    FROM payments_stripebooking
    WHERE matched_at IS NULL OR %(every)s
) AS found
WHERE found.id = booking.id AND found.reference <> booking.reference
"""

# Ours is what the entry (of a charge: with the entry of its fee) took out of Stripe's account in
# the books, which stands for minus what Stripe holds.
COMPARE: Final = """
UPDATE payments_stripebooking AS booking
SET difference = ours.cents - booking.net,
    matched_at = CASE WHEN ours.cents = booking.net THEN %(now)s::timestamptz END
FROM (
    SELECT pending.id, coalesce(sum(CASE
        WHEN posting.source_id = clearing.id THEN posting.amount
        WHEN posting.destination_id = clearing.id THEN -posting.amount
    END), 0)::bigint AS cents
    FROM payments_stripebooking AS pending
    LEFT JOIN payments_account AS clearing ON clearing.code = %(clearing)s
    LEFT JOIN payments_entry AS entry ON pending.reference <> '' AND entry.reference IN (
        pending.reference, regexp_replace(pending.reference, '^payment:', 'fee:'))
    LEFT JOIN payments_posting AS posting
        ON posting.entry_id = entry.id AND posting.currency = pending.currency
    WHERE pending.matched_at IS NULL OR %(every)s
    GROUP BY pending.id
) AS ours
WHERE ours.id = booking.id AND booking.difference IS DISTINCT FROM ours.cents - booking.net
"""

UNBOOKED: Final = """
SELECT entry.reference, sum(
    CASE WHEN posting.source_id = clearing.id THEN posting.amount ELSE -posting.amount END)::bigint
FROM payments_account AS clearing
JOIN payments_posting AS posting
    ON clearing.id IN (posting.source_id, posting.destination_id)
JOIN payments_entry AS entry ON entry.id = posting.entry_id
WHERE clearing.code = %(clearing)s AND entry.at < %(before)s
  AND (entry.at >= %(since)s OR entry.reference = ANY(%(also)s))
  AND NOT EXISTS (
    SELECT FROM payments_stripebooking AS booking
    WHERE booking.reference = regexp_replace(entry.reference, '^fee:', 'payment:'))
GROUP BY entry.id, entry.reference
ORDER BY entry.id
"""


def match_bookings(*, every: bool = False) -> None:
    """Compare the bookings that did not agree yet with the books; `every`: all of them again."""
    values: dict[str, Any] = {
        "every": every,
        "fees": list(STRIPE_FEES),
        "clearing": CLEARING,
        "now": clock.now(),
    }
    with connection.cursor() as cursor:
        cursor.execute(REFER, values)
        cursor.execute(COMPARE, values)


def unbooked_entries(
    since: datetime, before: datetime, *, also: list[str] | None = None
) -> dict[str, int]:
    """Entries of this time, and those of `also`, that moved Stripe's money without a booking of
    Stripe: cents by reference, as they count in what we think Stripe holds."""
    values: dict[str, Any] = {
        "clearing": CLEARING,
        "since": since,
        "before": before,
        "also": also or [],
    }
    with connection.cursor() as cursor:
        cursor.execute(UNBOOKED, values)
        return dict(cursor.fetchall())
