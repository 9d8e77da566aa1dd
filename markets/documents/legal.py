"""What papers of a market have to say, word by word and by date: the law is dated data.

The sentences are copied from the sources named beside them. Programme staff compare them with the
official text on legifrance.gouv.fr before a market, and whenever it changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class WithdrawalNotice:
    """The sentence on the wall, from `since` on. `{where}` is the wording that fits the event: the
    seller chooses among `wheres`, the first for a market of stalls. `points` is the least size of
    type, `paper` the least size of the notice."""

    since: date
    sentence: str
    wheres: dict[str, str]
    points: int
    paper: str
    source: str


@dataclass(frozen=True, slots=True)
class ReceiptNotice:
    """What stands beside a till, from `since` on."""

    since: date
    sentence: str
    source: str


#: Newest first.
WITHDRAWAL_NOTICES: Final = (
    WithdrawalNotice(
        since=date(2014, 12, 13),
        sentence=(
            "Le consommateur ne bénéficie pas d'un droit de rétractation pour tout achat effectué "
            "{where}"
        ),
        wheres={
            "stand": "sur ce stand",
            "fair": "dans cette foire",
            "salon": "dans ce salon",
        },
        points=90,
        paper="a3",
        source=(
            "Code de la consommation, art. L224-59 ; arrêté du 2 décembre 2014 (EINC1425189A), "
            "art. 1"
        ),
    ),
)

#: Newest first. D541-372 says what to tell at the place of payment, not in which exact words.
RECEIPT_NOTICES: Final = (
    ReceiptNotice(
        since=date(2023, 8, 1),
        sentence=(
            "Sauf exception légale, l'impression et la remise des tickets de caisse et de carte "
            "bancaire ne sont réalisées qu'à votre demande."
        ),
        source="Code de l'environnement, art. L541-15-10 IV et D541-372",
    ),
)


def withdrawal_notice(on: date) -> WithdrawalNotice:
    """The one that holds on a day. Raises LookupError for a day before the first one noted."""
    for notice in WITHDRAWAL_NOTICES:
        if notice.since <= on:
            return notice
    raise LookupError(f"No notice on withdrawal is noted for {on}.")


def receipt_notice(on: date) -> ReceiptNotice:
    """As `withdrawal_notice`."""
    for notice in RECEIPT_NOTICES:
        if notice.since <= on:
            return notice
    raise LookupError(f"No notice on receipts is noted for {on}.")
