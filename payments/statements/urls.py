"""Addresses of statements, as files."""

from __future__ import annotations

from django.urls import URLPattern, path, register_converter

from payments.statements import views


class FileKind:
    """What a statement can be had as."""

    regex = "|".join(views.KINDS)

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value


register_converter(FileKind, "file_kind")

urlpatterns: list[URLPattern] = [
    path("<int:statement_id>.<file_kind:kind>", views.closed_statement, name="statement-file"),
    path("<slug:slug>/<str:month>.<file_kind:kind>", views.month_so_far, name="month-file"),
]
