"""Every field of the schema has a declared access rule."""

from __future__ import annotations

import graphene
import pytest
from graphql import GraphQLObjectType

from matricia.kit.graphql.access import RULES, ObjectType, everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.schema import schema


def fields() -> list[tuple[str, str]]:
    return [
        (name, field)
        for name, kind in sorted(schema.graphql_schema.type_map.items())
        if isinstance(kind, GraphQLObjectType) and not name.startswith("__")
        for field in kind.fields
    ]


def test_each_field_of_the_schema_has_a_rule():
    without = [f"{name}.{field}" for name, field in fields() if (name, field) not in RULES]

    assert len(fields()) > 100
    assert without == [], "Add these to `access` in the type's Meta: " + ", ".join(without)


def test_a_type_with_a_field_without_a_rule_does_not_load():
    with pytest.raises(TypeError, match="no access rule for phone"):

        class Person(ObjectType):
            class Meta:
                access = {everyone: "name"}

            name = graphene.String()
            phone = graphene.String()


def test_a_rule_for_a_field_that_is_not_there_does_not_load():
    with pytest.raises(TypeError, match="unknown fields phone"):

        class Person(ObjectType):
            class Meta:
                access = {everyone: "name phone"}

            name = graphene.String()


def test_a_mutation_that_does_not_say_who_may_ask_does_not_load():
    with pytest.raises(TypeError, match="declare who may ask"):

        class DoIt(RuleMutation):
            done = graphene.Boolean()
