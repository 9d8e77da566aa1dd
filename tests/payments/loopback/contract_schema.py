"""The contract's response schemas as strict JSON Schema: unknown fields are errors."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from payments.loopback.contract import CONTRACT_FILE

Json = dict[str, Any]
PROJECT = Path(__file__).resolve().parents[3]
# A newer contract may be laid beside the project before it is taken over.
NEIGHBOUR = PROJECT.parent / "shared" / "stripe" / "openapi.json"


def problems(kind: str, shown: Json, contract: Path = CONTRACT_FILE) -> list[str]:
    """Where an answer departs from the contract, as readable lines."""
    errors = _validator(kind, contract).iter_errors(shown)
    return [f"{'/'.join(map(str, error.path))}: {error.message[:200]}" for error in errors]


@cache
def _validator(kind: str, contract: Path) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": _definitions(contract)})


@cache
def _definitions(contract: Path) -> Json:
    document = json.loads(contract.read_text(encoding="utf-8"))
    return {name: _strict(schema) for name, schema in document["components"]["schemas"].items()}


def _strict(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return {"$ref": schema["$ref"].replace("#/components/schemas/", "#/$defs/")}
    strict = {
        key: {name: _strict(inner) for name, inner in value.items()}
        if key == "properties"
        else _strict(value)
        for key, value in schema.items()
        if key != "nullable"
    }
    is_closed = strict.get("properties") and "additionalProperties" not in strict
    if is_closed and not schema.get("x-stub"):
        strict["additionalProperties"] = False
    return {"anyOf": [strict, {"type": "null"}]} if schema.get("nullable") else strict
