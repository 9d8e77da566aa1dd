"""The tree knows every table of a shop."""

from __future__ import annotations

from django.apps import apps

from shops.exporting.branches import LEFT_OUT
from tests.shops.exporting.full_shop import every_branch, known_tables, tables_of_shops


def test_each_table_of_this_room_is_copied_or_said_not_to_be():
    unknown = {label for label in tables_of_shops() - known_tables() if label.startswith("shops.")}

    assert unknown == set(), (
        "Put these into the tree of shops/exporting/branches.py, or into LEFT_OUT with the reason:"
        f" {', '.join(sorted(unknown))}"
    )


def test_nothing_is_left_out_that_is_not_there():
    labels = {model._meta.label for model in apps.get_models()}

    assert set(LEFT_OUT) - labels == set()


def test_each_foreign_key_of_a_copied_table_is_written_as_a_name():
    unnamed = [f"{branch.name}.{name}" for branch in every_branch() for name in branch.unnamed()]

    assert unnamed == [], f"Say in `named` or `left_out` what becomes of: {', '.join(unnamed)}"
