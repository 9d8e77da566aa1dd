"""Values of a column as JSON has them, checked as the column asks for."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Field

from shops.importing.reading import FileRefused


def value_of(column: Field[Any, Any], said: Any) -> Any:
    """`said` as Python has it. Raises FileRefused for what the column may not hold."""
    if said is None and column.null:
        return None
    try:
        value = column.to_python(said)
        if value not in column.empty_values:
            column.run_validators(value)
        elif value is None:
            raise ValidationError("it is empty")
    except (ValidationError, TypeError, ValueError) as error:
        reasons = error.messages if isinstance(error, ValidationError) else [str(error)]
        raise FileRefused(f"{_name(column)} cannot be “{str(said)[:60]}”: {reasons[0]}") from error
    choices = [key for key, _words in column.flatchoices]
    if choices and value not in choices and value not in column.empty_values:
        raise FileRefused(f"{_name(column)} cannot be “{str(said)[:60]}”.")
    return value


def _name(column: Field[Any, Any]) -> str:
    return f"“{column.name}” of a {column.model._meta.verbose_name}"
