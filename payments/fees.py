"""What Stripe is expected to keep of a charge, and the least the programme has to keep for it.

The true fee is known only a moment after the charge (`Payment.stripe_fee`), when commissions are
frozen already; so they are held against what Stripe's price list says.
"""

from __future__ import annotations

from typing import Final

from matricia.kit.money import Money

#: Cards of the European Economic Area, standard: 1.5 % + 0.25 € (https://stripe.com/fr/pricing).
EXPECTED_RATE: Final = 150  # basis points of the charge
EXPECTED_FIXED: Final = 25  # cents per charge
#: What the programme keeps beyond the fee: dearer cards, fees that a refund does not bring back.
MARGIN_RATE: Final = 50  # basis points of the charge
#: An order as the programme expects it, as long as too few were paid to look at.
EXPECTED_ORDER: Final = 50_00  # cents
#: The alert about an order whose true fee was dearer than expected.
COMMISSION_BELOW_FEE: Final = "COMMISSION_BELOW_FEE"


def expected_fee(charge: Money) -> Money:
    """What Stripe's price list takes of `charge`; nothing of nothing."""
    if not charge:
        return charge
    return charge.basis_points(EXPECTED_RATE) + Money(EXPECTED_FIXED, charge.currency)


def margin(charge: Money) -> Money:
    """What the programme keeps of `charge` beyond Stripe's fee."""
    return charge.basis_points(MARGIN_RATE)


def least_commission(charge: Money) -> Money:
    """What the commissions of an order of `charge` have to come to, if its goods allow it."""
    return expected_fee(charge) + margin(charge)


def expected_fee_rate() -> int:
    """Basis points that the fee of an order as expected comes to."""
    fee = expected_fee(Money(EXPECTED_ORDER))
    return rate_of(fee.amount, EXPECTED_ORDER)


def rate_of(part: int, whole: int) -> int:
    """The basis points that `part` is of `whole`, both in cents, rounded up: a floor is reached."""
    return -(-part * 10_000 // whole)
