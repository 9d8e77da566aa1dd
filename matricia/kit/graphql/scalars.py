"""Scalars and small types that every room shares."""

from __future__ import annotations

from functools import cache
from typing import Any

import graphene
from django.db.models import TextChoices
from graphql import GraphQLError, IntValueNode
from graphql.language import ast

from matricia.kit import money
from matricia.kit.graphql.access import ObjectType, everyone

SAFE_INTEGER = 2**53 - 1  # beyond it a JavaScript number is not exact


class Cents(graphene.Scalar):
    """A whole number of minor units (cents). Never a decimal fraction."""

    @staticmethod
    def serialize(value: Any) -> int:
        return _whole(value)

    @staticmethod
    def parse_value(value: Any) -> int:
        return _whole(value)

    @staticmethod
    def parse_literal(node: ast.Node, _variables: Any = None) -> int:
        if not isinstance(node, IntValueNode):
            raise GraphQLError("Cents is a whole number, e.g. 8400 for 84,00 €.", node)
        return _whole(int(node.value))


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > SAFE_INTEGER:
        raise GraphQLError("Cents is a whole number, e.g. 8400 for 84,00 €.")
    return value


class MoneyType(ObjectType):
    """An amount with its currency."""

    class Meta:
        name = "Money"
        access = {everyone: "amount currency"}

    amount = Cents(required=True, description="Minor units: 8400 is 84,00 €.")
    currency = graphene.String(required=True, description="ISO 4217, e.g. EUR.")


def money_field(**options: Any) -> graphene.Field:
    """A required Money; a resolver gives a `kit.money.Money`."""
    options.setdefault("required", True)
    return graphene.Field(MoneyType, **options)


def money_from(attribute: str) -> Any:
    """A resolver for a column of cents beside a `currency` column (or property)."""

    def resolve(row: Any, info: Any) -> money.Money | None:
        amount = getattr(row, attribute)
        return None if amount is None else money.Money(amount, row.currency)

    return staticmethod(resolve)


@cache
def enum_of(choices: type[TextChoices]) -> type[graphene.Enum]:
    """The GraphQL enum of a states table: OrderState.TO_SHIP is TO_SHIP; columns keep values.

    Arguments arrive as members of `choices`, which are strings: filters take them as they are.
    """
    made: type[graphene.Enum] = graphene.Enum.from_enum(choices)
    return made
