"""What the organiser and the programme's staff have to look at after a sale: never a reason to
refuse it. Details never hold a person's data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext_lazy

from markets.models import Till
from payments.services.alerts import raise_alert

if TYPE_CHECKING:
    from payments.explanations.alerts import Words

JOURNAL_FORK: Final = "JOURNAL_FORK"
JOURNAL_SIGNATURE: Final = "JOURNAL_SIGNATURE"
JOURNAL_MALFORMED: Final = "JOURNAL_MALFORMED"
JOURNAL_RESTORED: Final = "JOURNAL_RESTORED"
JOURNAL_BROKEN: Final = "JOURNAL_BROKEN"
BOOKING_FAILED: Final = "BOOKING_FAILED"
PRICE_DIFFERS: Final = "PRICE_DIFFERS"
VARIANT_UNKNOWN: Final = "VARIANT_UNKNOWN"
STALL_UNKNOWN: Final = "STALL_UNKNOWN"
MANDATE_MISSING: Final = "MANDATE_MISSING"
MARKET_NOT_OPEN: Final = "MARKET_NOT_OPEN"
CASH_ABOVE_LIMIT: Final = "CASH_ABOVE_LIMIT"
TENDER_UNKNOWN: Final = "TENDER_UNKNOWN"
CARD_REFUND_FAILED: Final = "CARD_REFUND_FAILED"
ORIGINAL_MISSING: Final = "ORIGINAL_MISSING"
TAKEN_BACK_TWICE: Final = "TAKEN_BACK_TWICE"
SHIFT_DIFFERS: Final = "SHIFT_DIFFERS"
CLOSING_DIFFERS: Final = "CLOSING_DIFFERS"
TICKET_LATE: Final = "TICKET_LATE"
OVERSOLD: Final = "OVERSOLD"
TENDER_WITHOUT_TICKET: Final = "TENDER_WITHOUT_TICKET"
TICKET_UNPAID: Final = "TICKET_UNPAID"
WEB_REFUND_UNNOTED: Final = "WEB_REFUND_UNNOTED"
TILLS_DIFFER: Final = "TILLS_DIFFER"
COLLECTED_TWICE: Final = "COLLECTED_TWICE"
COLLECTED_UNKNOWN: Final = "COLLECTED_UNKNOWN"
DEVICE_MAY_HOLD_SALES: Final = "DEVICE_MAY_HOLD_SALES"

#: What nobody need act on at once: it does not turn /healthz red.
NOT_RED: Final = frozenset(
    {
        PRICE_DIFFERS,
        VARIANT_UNKNOWN,
        MARKET_NOT_OPEN,
        ORIGINAL_MISSING,
        TICKET_LATE,
        OVERSOLD,
        COLLECTED_TWICE,
        COLLECTED_UNKNOWN,
    }
)
#: Conditions: such an alert is over when its cause is, and not before.
CLOSE_BY_THEMSELVES: Final = frozenset(
    {
        JOURNAL_BROKEN,
        BOOKING_FAILED,
        ORIGINAL_MISSING,
        SHIFT_DIFFERS,
        CLOSING_DIFFERS,
        OVERSOLD,
        TILLS_DIFFER,
        TENDER_WITHOUT_TICKET,
        TICKET_UNPAID,
        WEB_REFUND_UNNOTED,
    }
)
#: By code: what happened, and what to do next.
WORDS: Final[dict[str, Words]] = {
    JOURNAL_FORK: (
        gettext_lazy(
            "Device %(device)s wrote two different events as number %(number)s of %(stream)s."
        ),
        gettext_lazy(
            "Both are kept and booked. Take the device out of use, pair it again, and compare its "
            "tickets with the drawer: a copy of its memory may have been in use."
        ),
    ),
    JOURNAL_SIGNATURE: (
        gettext_lazy("Event %(number)s of %(stream)s is not signed by its device %(device)s."),
        gettext_lazy(
            "It is kept aside and not booked. Take the device out of use and look at its tickets: "
            "somebody may have changed one."
        ),
    ),
    JOURNAL_MALFORMED: (
        gettext_lazy("Device %(device)s handed in something that is no event of a journal."),
        gettext_lazy(
            "It is kept aside and not booked. Reload the till's page so that it has the newest "
            "version, and tell the developers."
        ),
    ),
    JOURNAL_RESTORED: (
        gettext_lazy(
            "An older database was put back: arrival %(known)s of the journal was known, and what "
            "is here ends at %(here)s."
        ),
        gettext_lazy(
            "The journal's log notes it. Bring every device of the last market online, so that it "
            "sends again what is missing, then run “manage.py verify_journal” with the last "
            "archive."
        ),
    ),
    JOURNAL_BROKEN: (
        gettext_lazy("The journal is broken: %(why)s."),
        gettext_lazy(
            "Change nothing. Run “manage.py verify_journal”, compare with the last archive, and "
            "find out who had access to the database; keep its backups."
        ),
    ),
    BOOKING_FAILED: (
        gettext_lazy("Event %(event)s (%(kind)s) of till %(till)s could not be booked: %(why)s."),
        gettext_lazy(
            "Nothing is lost: the event is kept, and booking it is tried again by itself. If this "
            "stays, tell the developers."
        ),
    ),
    PRICE_DIFFERS: (
        gettext_lazy("Ticket %(receipt)s of till %(till)s has another price than the catalogue."),
        gettext_lazy("It is booked as it was sold. Compare the tag with the market's price."),
    ),
    VARIANT_UNKNOWN: (
        gettext_lazy("Ticket %(receipt)s of till %(till)s has a piece that we do not know."),
        gettext_lazy(
            "It is booked without moving stock. Ask the designer which piece it was and correct "
            "her stock."
        ),
    ),
    STALL_UNKNOWN: (
        gettext_lazy("Ticket %(receipt)s of till %(till)s is of a shop without a stall here."),
        gettext_lazy(
            "It is booked, and a stall was noted for the shop. Settle with its designer as with "
            "the others."
        ),
    ),
    MANDATE_MISSING: (
        gettext_lazy("Ticket %(receipt)s of till %(till)s is of a designer without a mandate."),
        gettext_lazy("It is booked. Have her sign the mandate today, before she is paid."),
    ),
    MARKET_NOT_OPEN: (
        gettext_lazy("Ticket %(receipt)s of till %(till)s was sold while the market was not open."),
        gettext_lazy("It is booked. See whether the device's clock is right."),
    ),
    CASH_ABOVE_LIMIT: (
        gettext_lazy("Ticket %(receipt)s of till %(till)s took more cash than the law allows."),
        gettext_lazy(
            "It is booked. A French resident may pay 1,000 € in cash at most; of others, note "
            "which paper was seen. Keep a note of what happened."
        ),
    ),
    TENDER_UNKNOWN: (
        gettext_lazy(
            "Ticket %(receipt)s of till %(till)s was paid by card, but we know no such payment."
        ),
        gettext_lazy(
            "It is booked as paid by card. Look for %(amount)s among Stripe's payments; if there "
            "is none, the money is missing."
        ),
    ),
    CARD_REFUND_FAILED: (
        gettext_lazy(
            "Ticket %(receipt)s of till %(till)s gives %(amount)s back to a card, and "
            "that was refused: %(why)s"
        ),
        gettext_lazy(
            "The ticket stands. Open the payment in the staff console and refund it there, or pay "
            "the customer another way."
        ),
    ),
    ORIGINAL_MISSING: (
        gettext_lazy(
            "Ticket %(receipt)s of till %(till)s corrects %(original)s, which we do not have yet."
        ),
        gettext_lazy("It is booked. Bring the device that sold it online, or scan its receipt."),
    ),
    TAKEN_BACK_TWICE: (
        gettext_lazy(
            "Ticket %(receipt)s of till %(till)s takes back more pieces than %(original)s had sold."
        ),
        gettext_lazy(
            "It is booked. See whether two tills took the same pieces back, and whether the "
            "customer was paid twice."
        ),
    ),
    SHIFT_DIFFERS: (
        gettext_lazy(
            "Till %(till)s expected other cash at the end of its shift than we count: "
            "%(amount)s of difference."
        ),
        gettext_lazy(
            "A ticket of this shift may be missing: bring the device online. If none is, count "
            "the drawer again and compare it with the tickets."
        ),
    ),
    CLOSING_DIFFERS: (
        gettext_lazy("The closing %(key)s of till %(till)s has other totals than its tickets."),
        gettext_lazy(
            "Run “manage.py verify_journal” and “manage.py verify_tills”; take the device out of "
            "use until the developers have looked."
        ),
    ),
    TICKET_LATE: (
        gettext_lazy("Ticket %(receipt)s of till %(till)s came after the market was closed."),
        gettext_lazy(
            "It is booked, with a correction of the closing and of its designers' settlements. Pay "
            "those out too."
        ),
    ),
    TENDER_WITHOUT_TICKET: (
        gettext_lazy(
            "A customer paid %(amount)s by card or phone at till %(till)s (%(order)s), and no "
            "ticket came for it."
        ),
        gettext_lazy(
            "Bring the till online: the ticket may still be on it. If nothing was sold, give the "
            "money back on the market's page."
        ),
    ),
    TICKET_UNPAID: (
        gettext_lazy(
            "A ticket of till %(till)s says that %(amount)s were paid by card or phone "
            "(%(order)s), but they were not, or were given back."
        ),
        gettext_lazy(
            "The customer has the pieces and we have no money for them. Compare the till's "
            "requests with Stripe's payments, and count it as a loss if nobody can be asked."
        ),
    ),
    WEB_REFUND_UNNOTED: (
        gettext_lazy(
            "%(amount)s of web order %(order)s were given back in cash at till %(till)s, and its "
            "shift does not say so."
        ),
        gettext_lazy(
            "Bring the till online: it notes what left its drawer. If it was lost meanwhile, count "
            "the drawer, and ask the manager who allowed it."
        ),
    ),
    OVERSOLD: (
        gettext_lazy("%(count)s more of “%(piece)s” were sold at stall %(stall)s than were there."),
        gettext_lazy(
            "No web order could be cancelled for it. Count the piece at the stall and at the "
            "atelier; if it was also sold on the web, write to that customer."
        ),
    ),
    COLLECTED_TWICE: (
        gettext_lazy("Till %(till)s handed over more of order %(order)s than was left of it."),
        gettext_lazy(
            "Two tills may have handed the same piece over, or it was refunded or sent before. Ask "
            "both cashiers; if the customer has it twice, write to her."
        ),
    ),
    COLLECTED_UNKNOWN: (
        gettext_lazy("Till %(till)s handed over pieces of order %(order)s that wait for nobody."),
        gettext_lazy(
            "Ask the cashier whose pieces she gave to whom, and compare them with the orders that "
            "are collected at this market."
        ),
    ),
    TILLS_DIFFER: (
        gettext_lazy("The tills do not agree with the books: %(problem)s."),
        gettext_lazy("Run “manage.py verify_tills”: it names every row that differs."),
    ),
    DEVICE_MAY_HOLD_SALES: (
        gettext_lazy(
            "Device %(device)s of till %(till)s was taken out of use and may hold sales that we "
            "have not had."
        ),
        gettext_lazy(
            "Connect it to a network and open the till on it: it sends what waits. If it is lost, "
            "read its customers' receipt codes with another till."
        ),
    ),
}


def alert(code: str, subject: str, till: Till | None, **details: Any) -> None:
    """Raise or renew an alert about a till; its market's organisers see it too."""
    if till is not None:
        details = {"market": till.market_id, "till": till.name, **details}
    raise_alert(code, subject, details=details, is_red=code not in NOT_RED)
