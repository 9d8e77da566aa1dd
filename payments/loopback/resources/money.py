"""Rules about amounts and currencies that every resource shares."""

from __future__ import annotations

from payments.loopback.errors import amount_too_large, invalid

MAX_AMOUNT = 99_999_999
# Smallest charge per currency, in minor units (Stripe, "Minimum and maximum charge amounts").
MINIMUM_CHARGE = {"eur": 50, "usd": 50, "gbp": 30, "chf": 50}
_SYMBOLS = {"eur": "€", "usd": "$", "gbp": "£"}


def check_currency(currency: str, param: str = "currency") -> str:
    """The lower-case code; 400 for a currency the loopback does not know."""
    code = currency.lower()
    if code not in MINIMUM_CHARGE:
        known = ", ".join(MINIMUM_CHARGE)
        raise invalid(f"Invalid currency: {code}. The loopback Stripe knows: {known}.", param)
    return code


def check_positive(amount: int, param: str = "amount") -> int:
    """The amount; 400 unless it is at least one minor unit and has at most eight digits."""
    if amount < 1:
        raise invalid(
            "This value must be greater than or equal to 1.", param, "parameter_invalid_integer"
        )
    if amount > MAX_AMOUNT:
        raise amount_too_large(f"Amount must be no more than {MAX_AMOUNT}.", param)
    return amount


def check_charge(amount: int, currency: str, param: str = "amount") -> int:
    """The amount; 400 when too small or too large for a card payment."""
    least = MINIMUM_CHARGE[currency]
    if amount < least:
        message = f"Amount must be at least {shown(least, currency)}"
        raise invalid(message, param, "amount_too_small")
    return check_positive(amount, param)


def processing_fee(amount: int, *, in_person: bool = False) -> int:
    """Stripe's fee for a standard EEA card: 1.5 % (half cents up) + 25 cents; at a reader of ours
    1.4 % + 10 cents."""
    if in_person:
        return (amount * 14 + 500) // 1000 + 10
    return (amount * 15 + 500) // 1000 + 25


def shown(amount: int, currency: str) -> str:
    """An amount for an error message, e.g. €84.00."""
    return f"{_SYMBOLS.get(currency, currency.upper() + ' ')}{amount // 100}.{amount % 100:02d}"
