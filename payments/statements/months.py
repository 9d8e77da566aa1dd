"""A month of a shop as it can be read: its statement once it is closed, else what is known."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from matricia.kit import clock
from payments.models import Statement
from payments.statements.content import StatementContent, statement_content
from payments.statements.periods import Month
from shops.models import Shop


@dataclass(frozen=True, slots=True)
class MonthOfShop:
    """`number` is None as long as the month is not closed: then its content still grows. `address`
    names its files below /documents/statements, without the ending."""

    number: str | None
    address: str
    content: StatementContent

    @property
    def file_name(self) -> str:
        """What its files are called when they are saved, without the ending."""
        if self.number is not None:
            return self.number
        return f"{self.content.heading.slug}-{self.content.starts_on:%Y-%m}-provisional"


def month_of_shop(shop: Shop, month: Month) -> MonthOfShop | None:
    """None for a month that has not begun. Whether the caller may know is the caller's business.

    Raises ArithmeticError when the books do not add up.
    """
    closed = Statement.objects.filter(shop=shop, starts_on=month.starts_on).first()
    if closed is not None:
        return closed_month(closed)
    if month > Month.at(clock.now()):
        return None
    content = statement_content(shop, month.starts_on, month.ends_on)
    return MonthOfShop(None, f"{shop.slug}/{month}", content)


def closed_month(statement: Statement) -> MonthOfShop:
    """What was kept of a month."""
    content = StatementContent.from_json(statement.content)
    return MonthOfShop(statement.number, str(statement.pk), content)


def statements_of(shop: Shop) -> QuerySet[Statement]:
    """Closed months without their content, which is long."""
    return Statement.objects.filter(shop=shop).defer("content")
