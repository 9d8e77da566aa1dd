"""What one request may cost: depth and number of rows, counted before anything runs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from graphql import (
    ArgumentNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    IntValueNode,
    SelectionSetNode,
    VariableNode,
    Visitor,
    visit,
)
from graphql.language.ast import OperationDefinitionNode

MAX_DEPTH = 12
MAX_COST = 20_000
UNKNOWN_PAGE = 24


def check_limits(document: DocumentNode, variables: Mapping[str, Any]) -> None:
    """Raise GraphQLError when the document is too deep or could touch too many rows.

    A field costs 1; below a field with `first`, everything counts `first` times.
    """
    sizes = {name: variables.get(name) for name in _names_of_sizes(document)}
    known = {name: size for name, size in sizes.items() if type(size) is int}
    _check(document, tuple(known.items()))


@lru_cache(maxsize=1024)
def _check(document: DocumentNode, sizes: tuple[tuple[str, int], ...]) -> None:
    walk = _Walk(document, dict(sizes))
    for definition in document.definitions:
        if isinstance(definition, OperationDefinitionNode):
            cost = walk.cost(definition.selection_set, depth=1)
            if cost > MAX_COST:
                raise GraphQLError(
                    f"This request could touch {cost} values; the limit is {MAX_COST}. "
                    "Ask for smaller pages (`first`) or fewer nested lists."
                )


@lru_cache(maxsize=512)
def _names_of_sizes(document: DocumentNode) -> frozenset[str]:
    """Variables that say how many rows a page has."""
    found = _Sizes()
    visit(document, found)
    return frozenset(found.names)


class _Sizes(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        if node.name.value == "first" and isinstance(node.value, VariableNode):
            self.names.add(node.value.name.value)


class _Walk:
    def __init__(self, document: DocumentNode, variables: Mapping[str, Any]) -> None:
        self._variables = variables
        self._fragments = {
            definition.name.value: definition
            for definition in document.definitions
            if isinstance(definition, FragmentDefinitionNode)
        }

    def cost(self, selection: SelectionSetNode | None, depth: int) -> int:
        if selection is None:
            return 0
        if depth > MAX_DEPTH:
            raise GraphQLError(f"This request is nested deeper than {MAX_DEPTH} levels.")
        total = 0
        for node in selection.selections:
            if isinstance(node, FieldNode):
                # Introspection is bounded by the schema, not by our rows.
                if not node.name.value.startswith("__"):
                    total += 1 + self._rows(node) * self.cost(node.selection_set, depth + 1)
            elif isinstance(node, FragmentSpreadNode):
                total += self.cost(self._fragments[node.name.value].selection_set, depth)
            elif isinstance(node, InlineFragmentNode):
                total += self.cost(node.selection_set, depth)
            if total > MAX_COST:
                break  # what is too dear needs no exact price
        return total

    def _rows(self, node: FieldNode) -> int:
        for argument in node.arguments:
            if argument.name.value == "first":
                if isinstance(argument.value, IntValueNode):
                    return max(int(argument.value.value), 1)
                if isinstance(argument.value, VariableNode):
                    value = self._variables.get(argument.value.name.value)
                    return value if isinstance(value, int) and value > 0 else UNKNOWN_PAGE
        return 1
