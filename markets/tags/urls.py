"""The address of tags, as a file."""

from __future__ import annotations

from django.urls import path

from markets.tags import views as tags

urlpatterns = [
    path("tags.pdf", tags.tags, name="tags-file"),
]
