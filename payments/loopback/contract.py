"""The API contract (`openapi.json`): which operations exist and what they take and return."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from payments.loopback.errors import Json

CONTRACT_FILE = Path(__file__).with_name("openapi.json")
API_VERSION = "2026-10-28.endive"
_METHODS = ("get", "post", "delete")


@dataclass(frozen=True)
class Operation:
    """One method on one path; `params` is the JSON schema of its body or query."""

    id: str
    method: str
    segments: tuple[str, ...]
    params: Json
    is_v2: bool

    def path_values(self, segments: list[str]) -> dict[str, str] | None:
        """The values of the `{…}` segments, or None when the path is another one."""
        values: dict[str, str] = {}
        for pattern, actual in zip(self.segments, segments, strict=True):
            if pattern.startswith("{"):
                values[pattern[1:-1]] = actual
            elif pattern != actual:
                return None
        return values


class Contract:
    """Route table and schemas, read once."""

    def __init__(self, document: Json) -> None:
        self.schemas: Json = document["components"]["schemas"]
        self._routes: dict[tuple[str, int], list[Operation]] = {}
        for path, methods in document["paths"].items():
            for method in _METHODS:
                if method in methods:
                    self._add(method, path, methods[method])
        for routes in self._routes.values():
            routes.sort(key=lambda operation: "".join(operation.segments).count("{"))

    def _add(self, method: str, path: str, described: Json) -> None:
        segments = tuple(path.strip("/").split("/"))
        is_v2 = segments[0] == "v2"
        if method == "post":
            params = _body_schema(described)
        else:
            params = _query_schema(described, is_v2=is_v2)
        operation = Operation(described["operationId"], method.upper(), segments, params, is_v2)
        self._routes.setdefault((operation.method, len(segments)), []).append(operation)

    def match(self, method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
        """The operation of a request and its path values; None when the contract has none."""
        segments = path.strip("/").split("/")
        for operation in self._routes.get((method, len(segments)), []):
            values = operation.path_values(segments)
            if values is not None:
                return operation, values
        return None

    def operation_ids(self) -> set[str]:
        """All operation ids of the contract."""
        return {operation.id for routes in self._routes.values() for operation in routes}

    def is_expandable(self, kind: str, field: str) -> bool:
        """Whether `expand[]` may replace this field's id by the object."""
        described = self.schemas.get(kind, {}).get("properties", {}).get(field, {})
        return bool(described.get("x-expandable"))


def _body_schema(described: Json) -> Json:
    content: Json = described.get("requestBody", {}).get("content", {})
    for body in content.values():
        schema: Json = body["schema"]
        return schema
    return {"type": "object", "properties": {}, "additionalProperties": False}


def _query_schema(described: Json, *, is_v2: bool) -> Json:
    query = [p for p in described.get("parameters", []) if p["in"] == "query"]
    properties = {p["name"]: p["schema"] for p in query}
    if is_v2 and "limit" in properties:
        # Comes from Stripe itself, in `next_page_url`; the SDK's types leave it out.
        properties["page"] = {"type": "string"}
    return {
        "type": "object",
        "properties": properties,
        "required": [p["name"] for p in query if p.get("required")],
        "additionalProperties": False,
    }


@cache
def load_contract() -> Contract:
    """The contract of API version 2026-10-28.endive."""
    return Contract(json.loads(CONTRACT_FILE.read_text(encoding="utf-8")))
