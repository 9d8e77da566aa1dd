"""Hot reads: root fields answered by a statement of their own, without resolvers.

What is asked most (lists of pieces, a piece's page, the counts beside them) need not be resolved
field by field. A root field is hot when it has a `HotRead` and that one's tree knows every field
below it. It is compiled once per document; after that a request takes the read's statement and a
few functions. Everything else is graphql-core's, with the same answer: whatever is odd about a
request (a bad cursor, a directive, a value out of range) raises `NotHot` and is left to the
ordinary path, which knows the words for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from django.http import HttpRequest
from graphql import (
    DocumentNode,
    ExecutionResult,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLField,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
    SelectionNode,
    SelectionSetNode,
    get_named_type,
)
from graphql.execution.values import get_argument_values, get_variable_values

from matricia.kit.graphql.access import RULES, everyone
from matricia.kit.graphql.hot_trees import Asked, NotHot

#: What answers a request: its arguments as a resolver would get them → the field's value.
Answer = Callable[[HttpRequest, dict[str, Any]], Any]


class HotRead(Protocol):
    """A root field that can be read by a statement of its own."""

    def compiled(self, below: Sequence[Asked]) -> Answer:
        """For what is asked below the field. Raises NotHot, as the answer may."""
        ...


HotReads = Mapping[str, HotRead]


@dataclass(frozen=True, slots=True)
class _Root:
    key: str
    node: FieldNode
    definition: GraphQLField
    answer: Answer


@dataclass(frozen=True, slots=True)
class HotAnswer:
    """What was read hot, and what is left to be executed, if anything is."""

    data: dict[str, Any]
    rest: DocumentNode | None
    keys: tuple[str, ...]

    def with_rest(self, result: ExecutionResult) -> ExecutionResult:
        """The whole answer; where a field of the rest must not be null and is, there is none."""
        if result.data is None:
            return result
        both = {**result.data, **self.data}
        return ExecutionResult({key: both[key] for key in self.keys}, result.errors)


@dataclass(frozen=True, slots=True)
class _Plan:
    """A document with a hot field at least."""

    schema: GraphQLSchema
    operation: OperationDefinitionNode
    roots: tuple[_Root, ...]
    rest: DocumentNode | None
    keys: tuple[str, ...]

    def answer(self, request: HttpRequest, variables: dict[str, Any]) -> HotAnswer:
        """Raises NotHot."""
        definitions = self.operation.variable_definitions
        values = get_variable_values(self.schema, definitions, variables)
        if isinstance(values, list):
            raise NotHot
        data = {root.key: root.answer(request, _arguments(root, values)) for root in self.roots}
        return HotAnswer(data, self.rest, self.keys)


def _arguments(root: _Root, values: dict[str, Any]) -> dict[str, Any]:
    try:
        return get_argument_values(root.definition, root.node, values)
    except GraphQLError as error:
        raise NotHot from error


class HotPlans:
    """The plans of a schema's documents, each made when its document is first asked."""

    def __init__(self, schema: GraphQLSchema, reads: HotReads) -> None:
        self._schema = schema
        self._reads = reads
        self._plan = lru_cache(maxsize=512)(self._made)

    def answer(
        self, document: DocumentNode, request: Any, variables: dict[str, Any]
    ) -> HotAnswer | None:
        """What of a validated document is hot; None if nothing is."""
        try:
            plan = self._plan(document)
            return plan.answer(request, variables) if plan else None
        except NotHot:
            return None

    def _made(self, document: DocumentNode) -> _Plan | None:
        try:
            return _Reader(self._schema, self._reads, document).plan()
        except NotHot:
            return None


class _Reader:
    """Reads a document's one operation, with its fragments put where they are spread."""

    def __init__(self, schema: GraphQLSchema, reads: HotReads, document: DocumentNode) -> None:
        self._schema = schema
        self._reads = reads
        self._fragments: dict[str, FragmentDefinitionNode] = {}
        operations = []
        for definition in document.definitions:
            if isinstance(definition, FragmentDefinitionNode):
                self._fragments[definition.name.value] = definition
            else:
                operations.append(definition)
        if len(operations) != 1 or not isinstance(operations[0], OperationDefinitionNode):
            raise NotHot
        self._operation = operations[0]

    def plan(self) -> _Plan:
        """Raises NotHot where nothing is hot."""
        query = self._schema.query_type
        if self._operation.operation is not OperationType.QUERY or query is None:
            raise NotHot
        if self._operation.directives:
            raise NotHot
        found = self._by_key([self._operation.selection_set], query.name)
        roots: list[_Root] = []
        cold: list[FieldNode] = []
        for key, nodes in found.items():
            try:
                roots.append(self._root(key, nodes, query.fields))
            except NotHot:
                cold += nodes
        if not roots:
            raise NotHot
        rest = self._document_of(cold) if cold else None
        return _Plan(self._schema, self._operation, tuple(roots), rest, tuple(found))

    def _document_of(self, fields: list[FieldNode]) -> DocumentNode:
        operation = copy(self._operation)
        operation.selection_set = SelectionSetNode(selections=tuple(fields))
        return DocumentNode(definitions=(operation, *self._fragments.values()))

    def _root(self, key: str, nodes: list[FieldNode], fields: Mapping[str, GraphQLField]) -> _Root:
        name = nodes[0].name.value
        read = self._reads.get(name)
        if read is None or RULES.get(("Query", name)) is not everyone:
            raise NotHot
        definition = fields[name]
        below = self._below(nodes, definition)
        return _Root(key, nodes[0], definition, read.compiled(below))

    def _below(self, nodes: list[FieldNode], definition: GraphQLField) -> tuple[Asked, ...]:
        """What is asked below a field; several nodes of one key are one field."""
        kind: Any = get_named_type(definition.type)
        sets = [node.selection_set for node in nodes if node.selection_set]
        return tuple(
            self._asked(key, nodes, kind)
            for key, nodes in (self._by_key(sets, kind.name) if sets else {}).items()
        )

    def _asked(self, key: str, nodes: list[FieldNode], kind: Any) -> Asked:
        name = nodes[0].name.value
        if name.startswith("__"):
            return Asked(key, name)
        if nodes[0].arguments or RULES.get((kind.name, name)) is not everyone:
            raise NotHot
        return Asked(key, name, self._below(nodes, kind.fields[name]))

    def _by_key(
        self, sets: Sequence[SelectionSetNode], type_name: str
    ) -> dict[str, list[FieldNode]]:
        found: dict[str, list[FieldNode]] = {}
        for selected in sets:
            for node in selected.selections:
                self._collect(node, type_name, found)
        return found

    def _collect(
        self, node: SelectionNode, type_name: str, found: dict[str, list[FieldNode]]
    ) -> None:
        if node.directives:
            raise NotHot
        if isinstance(node, FieldNode):
            key = node.alias.value if node.alias else node.name.value
            found.setdefault(key, []).append(node)
            return
        spread: Any = node
        if isinstance(node, FragmentSpreadNode):
            spread = self._fragments[node.name.value]
        on = spread.type_condition
        if spread.directives or (on and on.name.value != type_name):
            raise NotHot
        assert isinstance(spread, FragmentDefinitionNode | InlineFragmentNode)
        for below in spread.selection_set.selections:
            self._collect(below, type_name, found)
