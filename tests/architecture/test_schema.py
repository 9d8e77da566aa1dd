"""The committed schema is the one the code makes, and says what kit promises."""

from __future__ import annotations

from django.apps import apps
from django.db import models

from matricia.schema import schema
from tests.architecture.tree import ROOT


def test_schema_graphql_is_what_the_code_prints():
    committed = (ROOT / "matricia" / "schema.graphql").read_text("utf-8")

    assert committed == str(schema), "Run `make schema` and commit the result."


def test_no_column_is_a_float():
    floats = [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.FloatField)
    ]

    assert floats == []
