"""Check request parameters against the contract and turn form strings into typed values."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from payments.loopback.errors import ApiError, Json, invalid, parameter_missing, parameter_unknown

Check = Callable[[Json, Any, str], Any]
# Removed in 2026-09-30.endive; Stripe answers with a code of its own.
_REMOVED = {"payment_method_types": "payment_method_types_no_longer_supported"}
_INTEGER = re.compile(r"-?[0-9]{1,15}")
_POSITION = re.compile(r"[0-9]{1,6}")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,12})?")
_METADATA_KEYS, _METADATA_KEY_LENGTH, _METADATA_VALUE_LENGTH = 50, 40, 500


def checked_params(schema: Json, params: Json, *, is_form: bool) -> Json:
    """Typed parameters; raises Stripe's 400 for the first that the contract refuses."""
    result: Json = _Walk(is_form=is_form).object(schema, params, "")
    return result


class _Walk:
    def __init__(self, *, is_form: bool) -> None:
        self.is_form = is_form
        self._checks: dict[str, Check] = {
            "array": self.array,
            "boolean": self.boolean,
            "integer": self.integer,
            "number": self.number,
            "object": self.object,
            "string": self.string,
        }

    def value(self, schema: Json, value: Any, path: str) -> Any:
        if value is None and not self.is_form:
            return None
        if "anyOf" in schema:
            return self.any_of(schema["anyOf"], value, path)
        check = self._checks.get(schema.get("type", ""))
        return check(schema, value, path) if check else value

    def object(self, schema: Json, value: Any, path: str) -> Json:
        if not isinstance(value, dict):
            raise invalid(f"Invalid object: {path}", path)
        properties: Json = schema.get("properties", {})
        rest = schema.get("additionalProperties", True)
        typed: Json = {}
        for key, item in value.items():
            inner = f"{path}[{key}]" if path else key
            if key in properties:
                typed[key] = self.value(properties[key], item, inner)
            elif rest is False:
                raise _unknown(key, inner)
            else:
                typed[key] = self.map_value(rest, item, inner)
        for key in schema.get("required", []):
            if typed.get(key) is None:
                raise parameter_missing(f"{path}[{key}]" if path else key)
        if path.endswith(("metadata", "metadata]")):
            _check_metadata(typed, path)
        return typed

    def map_value(self, schema: Any, value: Any, path: str) -> Any:
        # An empty string in a map (metadata) means "remove this key", so it passes here.
        if value == "" or not isinstance(schema, dict):
            return value
        return self.value(schema, value, path)

    def array(self, schema: Json, value: Any, path: str) -> list[Any]:
        if self.is_form and isinstance(value, dict) and all(map(_POSITION.fullmatch, value)):
            value = [value[key] for key in sorted(value, key=int)]
        if not isinstance(value, list) or None in value:
            raise invalid(f"Invalid array: {path}", path)
        return [
            self.value(schema["items"], item, f"{path}[{position}]")
            for position, item in enumerate(value)
        ]

    def integer(self, _schema: Json, value: Any, path: str) -> int:
        if self.is_form and isinstance(value, str) and _INTEGER.fullmatch(value):
            return int(value)
        if not self.is_form and isinstance(value, int) and not isinstance(value, bool):
            return value
        raise invalid(f"Invalid integer: {value}", path, "parameter_invalid_integer")

    def number(self, _schema: Json, value: Any, path: str) -> Any:
        if self.is_form and isinstance(value, str) and _NUMBER.fullmatch(value):
            return value
        if not self.is_form and isinstance(value, int | float) and not isinstance(value, bool):
            return value
        raise invalid(f"Invalid decimal: {value}", path)

    def boolean(self, _schema: Json, value: Any, path: str) -> bool:
        if isinstance(value, bool):
            return value
        if self.is_form and value in ("true", "false"):
            return bool(value == "true")
        raise invalid(f"Invalid boolean: {value}", path)

    def string(self, schema: Json, value: Any, path: str) -> str:
        if not isinstance(value, str):
            raise invalid(f"Invalid string: {path}", path)
        allowed = schema.get("enum") or schema.get("x-open-enum") or []
        # An open enum of only "" means: any string, and "" unsets the field.
        if value not in allowed and (schema.get("enum") or set(allowed) - {""}):
            words = ", ".join(word for word in allowed if word)
            raise invalid(f"Invalid {path}: must be one of {words}", path)
        if value == "" and "" not in allowed:
            raise invalid(
                f"You passed an empty string for '{path}'. We assume empty values are an attempt "
                f"to unset a field; however '{path}' cannot be unset. You should remove '{path}' "
                "from your request or supply a non-empty value.",
                path,
                "parameter_invalid_empty",
            )
        return value

    def any_of(self, options: list[Json], value: Any, path: str) -> Any:
        errors: list[ApiError] = []
        for option in options:
            try:
                return self.value(option, value, path)
            except ApiError as error:
                errors.append(error)
        # The first option is the main one: its complaint names the deepest wrong part.
        raise errors[0]


def _unknown(key: str, path: str) -> ApiError:
    if key in _REMOVED:
        message = f"The parameter {key} is no longer supported in this API version."
        return invalid(message, path, _REMOVED[key])
    return parameter_unknown(path)


def _check_metadata(values: Json, path: str) -> None:
    if len(values) > _METADATA_KEYS:
        raise invalid(f"{path} can have up to {_METADATA_KEYS} keys.", path)
    for key, value in values.items():
        if len(key) > _METADATA_KEY_LENGTH:
            raise invalid(f"Metadata keys can have up to 40 characters: {key}", path)
        if isinstance(value, str) and len(value) > _METADATA_VALUE_LENGTH:
            raise invalid(f"Metadata values can have up to 500 characters: {key}", f"{path}[{key}]")
