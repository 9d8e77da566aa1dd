"""The nightly proof looks at the statements too."""

from __future__ import annotations

from datetime import date

import pytest

from payments.models import Alert, Statement
from payments.services.prove_books import prove_books
from payments.statements.content import digest_of
from tests.factories.shops import ShopFactory

pytestmark = pytest.mark.django_db


def test_a_statement_that_was_changed_raises_an_alert(stripe):
    content = {"heading": {"name": "Tamgout", "slug": "tamgout"}, "lines": []}
    Statement.objects.create(
        shop=ShopFactory(),
        number="MAT-2026-10-TAMGOUT",
        starts_on=date(2026, 10, 1),
        ends_on=date(2026, 10, 31),
        closing_balance=0,
        content=content,
        digest=digest_of({**content, "lines": ["another"]}),
    )

    run = prove_books()

    cause = "Statement MAT-2026-10-TAMGOUT was changed after it was closed."
    assert [finding["cause"] for finding in run.findings] == [cause]
    alert = Alert.objects.get(code="PROOF")
    assert (alert.subject, alert.is_red, alert.resolved_at) == (cause, True, None)
