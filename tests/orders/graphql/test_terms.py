"""The terms of sale, over the API."""

from __future__ import annotations

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

TERMS = """query($version: String) { terms(version: $version) {
  version publishedOn effectiveOn sections { title paragraphs } } termsVersions { version } }"""


def test_without_a_version_it_is_what_holds_today(ask):
    found = ask(Client(headers={"accept-language": "en"}), TERMS)

    assert found["terms"]["version"] == "2026-11"
    assert found["terms"]["sections"][0]["title"] == "1. Who sells"
    assert found["termsVersions"] == [{"version": "2026-11"}]


def test_an_unknown_version_is_null(ask):
    assert ask(Client(), TERMS, version="../../etc/passwd")["terms"] is None
