"""Statements: the closed months of a shop, and any month line by line."""

from __future__ import annotations

from typing import Any

import graphene
from django.utils.translation import get_language
from graphql import GraphQLError

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import MAX_PAGE, Page, connection, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from matricia.kit.graphql.scalars import Cents, money_field, money_from
from payments.models import Statement
from payments.permissions import can_see_earnings
from payments.statements.amounts import AmountFormat
from payments.statements.content import Line
from payments.statements.facts import LineKind
from payments.statements.months import MonthOfShop, month_of_shop, statements_of
from payments.statements.periods import Month
from payments.statements.sheet import totals_of
from payments.statements.words import KINDS, detail_words, rules_of
from shops.models import Shop

FILES = "/documents/statements"
CENTS = (
    "amount",
    "gross",
    "delivery",
    "gift",
    "commission",
    "commission_vat",
    "owed",
    "owed_after",
    "debt",
    "stripe",
    "stripe_after",
    "market",
)
StatementLineKind = graphene.Enum.from_enum(LineKind, name="StatementLineKind")


class StatementType(ObjectType):
    """A closed month in a list."""

    class Meta:
        name = "Statement"
        access = {everyone: "id number month starts_on closing_balance closed_at pdf csv"}

    id = graphene.ID(required=True)
    number = graphene.String(required=True)
    month = graphene.String(required=True, description="E.g. 2026-11.")
    starts_on = graphene.Date(required=True)
    closing_balance = money_field(description="What was owed to her then, less her debt.")
    closed_at = graphene.DateTime(required=True)
    pdf = graphene.String(required=True, description="A path of this site.")
    csv = graphene.String(required=True, description="A path of this site.")

    resolve_closing_balance = money_from("closing_balance")

    @staticmethod
    def resolve_month(statement: Statement, info: Any) -> str:
        return str(Month.of(statement.starts_on))

    @staticmethod
    def resolve_pdf(statement: Statement, info: Any) -> str:
        return _file(str(statement.pk), "pdf")

    @staticmethod
    def resolve_csv(statement: Statement, info: Any) -> str:
        return _file(str(statement.pk), "csv")


StatementConnection = connection(StatementType)


class BalancesType(ObjectType):
    """Cents, in the currency of the statement."""

    class Meta:
        name = "StatementBalances"
        access = {everyone: "owed debt stripe market"}

    owed = Cents(required=True, description="What the programme owes her, less her debt.")
    debt = Cents(required=True, description="Never above zero; part of `owed`.")
    stripe = Cents(required=True, description="In her Stripe balance.")
    market = Cents(required=True, description="Earned in cash at markets.")


class StatementLineType(ObjectType):
    """One thing that happened. Amounts are cents in the currency of the statement."""

    class Meta:
        name = "StatementLine"
        access = {
            everyone: "at kind label details rules order_number amount gross delivery gift"
            " commission commission_vat owed owed_after debt stripe stripe_after market"
        }

    at = graphene.DateTime(required=True)
    kind = StatementLineKind(required=True)
    label = graphene.String(required=True)
    details = graphene.String(required=True)
    rules = graphene.List(
        graphene.NonNull(graphene.String),
        required=True,
        description="The commission rules of then: name, version, rate, who set it.",
    )
    order_number = graphene.String(required=True, description="Empty when it is of no order.")
    amount = Cents(required=True)
    gross = Cents(required=True)
    delivery = Cents(required=True)
    gift = Cents(required=True, description="For wrapping it.")
    commission = Cents(required=True)
    commission_vat = Cents(required=True)
    owed = Cents(required=True, description="By how much what is owed to her changed.")
    owed_after = Cents(required=True)
    debt = Cents(required=True)
    stripe = Cents(required=True, description="By how much her Stripe balance changed.")
    stripe_after = Cents(required=True)
    market = Cents(required=True)


class StatementTotalType(ObjectType):
    """A sum over the month."""

    class Meta:
        name = "StatementTotal"
        access = {everyone: "label amount is_part"}

    label = graphene.String(required=True)
    amount = Cents(required=True)
    is_part = graphene.Boolean(required=True, description="A part of the total before it.")


class StatementMonthType(ObjectType):
    """One month of a shop; rows are `statements.months.MonthOfShop`."""

    class Meta:
        name = "StatementMonth"
        access = {
            everyone: "number starts_on ends_on currency opening closing totals line_count lines"
            " pdf csv"
        }

    number = graphene.String(description="Null while the month is not closed.")
    starts_on = graphene.Date(required=True)
    ends_on = graphene.Date(required=True)
    currency = graphene.String(required=True)
    opening = graphene.Field(BalancesType, required=True)
    closing = graphene.Field(BalancesType, required=True)
    totals = graphene.List(graphene.NonNull(StatementTotalType), required=True)
    line_count = graphene.Int(required=True)
    lines = graphene.List(
        graphene.NonNull(StatementLineType),
        required=True,
        first=graphene.Int(default_value=MAX_PAGE),
        skip=graphene.Int(default_value=0),
        description="In the order of time; content of a closed month never moves.",
    )
    pdf = graphene.String(required=True, description="A path of this site.")
    csv = graphene.String(required=True, description="A path of this site.")

    @staticmethod
    def resolve_starts_on(month: MonthOfShop, info: Any) -> Any:
        return month.content.starts_on

    @staticmethod
    def resolve_ends_on(month: MonthOfShop, info: Any) -> Any:
        return month.content.ends_on

    @staticmethod
    def resolve_currency(month: MonthOfShop, info: Any) -> str:
        return month.content.currency

    @staticmethod
    def resolve_opening(month: MonthOfShop, info: Any) -> Any:
        return month.content.opening

    @staticmethod
    def resolve_closing(month: MonthOfShop, info: Any) -> Any:
        return month.content.closing

    @staticmethod
    def resolve_totals(month: MonthOfShop, info: Any) -> list[Any]:
        return totals_of(month.content)

    @staticmethod
    def resolve_line_count(month: MonthOfShop, info: Any) -> int:
        return len(month.content.lines)

    @staticmethod
    def resolve_lines(month: MonthOfShop, info: Any, first: int, skip: int) -> list[dict[str, Any]]:
        if not 1 <= first <= MAX_PAGE or skip < 0:
            raise GraphQLError(f"`first` lies between 1 and {MAX_PAGE}, `skip` is not negative.")
        amounts = AmountFormat.of(month.content.currency)
        return [_line(line, month, amounts) for line in month.content.lines[skip : skip + first]]

    @staticmethod
    def resolve_pdf(month: MonthOfShop, info: Any) -> str:
        return _file(month.address, "pdf")

    @staticmethod
    def resolve_csv(month: MonthOfShop, info: Any) -> str:
        return _file(month.address, "csv")


class StatementQueries(QueryPart):
    """For the people of the shop and programme staff; others get null, or an empty list."""

    access = {everyone: "statements statement"}

    statements = connection_field(
        StatementConnection,
        shop=graphene.ID(required=True),
        description="Closed months, the newest first.",
    )
    statement = graphene.Field(
        StatementMonthType,
        shop=graphene.ID(required=True),
        month=graphene.String(required=True, description="E.g. 2026-11."),
    )

    @staticmethod
    def resolve_statements(
        root: Any, info: Any, shop: str, first: int, after: str | None = None
    ) -> Page[Statement]:
        found = _shop(info, shop)
        rows = statements_of(found) if found else Statement.objects.none()
        return Page(rows, ("-starts_on", "-id"), first, after)

    @staticmethod
    def resolve_statement(root: Any, info: Any, shop: str, month: str) -> MonthOfShop | None:
        found, wanted = _shop(info, shop), Month.written(month)
        return month_of_shop(found, wanted) if found and wanted else None


def _shop(info: Any, pk: str) -> Shop | None:
    found = find_row(Shop.objects.visible_to(info.context.user), pk)
    return found if found and can_see_earnings(info.context.user, found) else None


def _line(line: Line, month: MonthOfShop, amounts: AmountFormat) -> dict[str, Any]:
    return {
        **{name: getattr(line, name) for name in CENTS},
        "at": line.moment,
        "kind": LineKind(line.kind),
        "label": str(KINDS[line.kind]),
        "details": detail_words(line, amounts),
        "rules": rules_of(line, month.content),
        "order_number": line.order,
    }


def _file(address: str, kind: str) -> str:
    return f"{FILES}/{address}.{kind}?language={get_language()}"
