"""Put the root types together from what each room offers."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import Access, ObjectType
from matricia.kit.graphql.mutations import RuleMutation


class QueryPart:
    """Root fields of one room: graphene fields, their resolvers, and `access` for each."""

    access: Access = {}


def query_root(*parts: type[QueryPart]) -> type[ObjectType]:
    """`Query`, with the fields of all parts; raises TypeError for a field without a rule."""
    access: dict[Any, str] = {}
    for part in parts:
        for rule, names in part.access.items():
            access[rule] = f"{access.get(rule, '')} {names}".strip()
    meta = type("Meta", (), {"access": access, "name": "Query"})
    return type("Query", (*parts, ObjectType), {"Meta": meta})


def mutation_root(*mutations: type[RuleMutation]) -> type[ObjectType]:
    """`Mutation`: ShipOrder is asked as `shipOrder`; `mutate` asks the mutation's own rule."""
    fields: dict[str, Any] = {}
    access: dict[Any, str] = {}
    for mutation in mutations:
        name = mutation.__name__[0].lower() + mutation.__name__[1:]
        fields[name] = mutation.Field(name=name, required=True)
        access[mutation.rule] = f"{access.get(mutation.rule, '')} {name}".strip()
    meta = type("Meta", (), {"access": access, "name": "Mutation", "guard": False})
    return type("Mutation", (ObjectType,), {**fields, "Meta": meta})


def schema(query: type[ObjectType], mutation: type[ObjectType], *types: Any) -> graphene.Schema:
    """The executable schema."""
    return graphene.Schema(query=query, mutation=mutation, types=list(types))
