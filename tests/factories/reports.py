"""Reports, made by their services."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib.auth.models import AnonymousUser

from matricia.accounts.models import User
from shops.models import Product, Report, Ruling
from shops.services.reports.kinds import KINDS
from shops.services.reports.make_report import Reporter, make_report
from shops.services.reports.rule_on_report import rule_on_report
from shops.states import ReportKind, ReportReason, RulingGround, Verdict
from tests.factories.accounts import StaffFactory
from tests.factories.shops import ProductFactory


def reported(product: Product | None = None, **given: Any) -> Report:
    """A guest's report of a piece, or of `target` of the kind `kind`."""
    user: User | None = given.get("user")
    kind = given.get("kind", ReportKind.PRODUCT)
    target = given.get("target") or (product or ProductFactory.create()).pk
    about = KINDS[kind].find(user or AnonymousUser(), str(target), None)
    assert about is not None
    email = user.email if user else given.get("email", "zoe@example.test")
    who = Reporter(user, "Zoé", email, "en", given.get("visitor", "192.0.2.7"))
    return make_report(
        given.get("pk", uuid.uuid4()),
        kind,
        about,
        who,
        reason=ReportReason.COUNTERFEIT,
        explanation=given.get("explanation", "My own drawing."),
    )


def ruled(report: Report, verdict: Verdict = Verdict.HIDDEN, actor: User | None = None) -> Ruling:
    """What staff decided on it."""
    return rule_on_report(
        report,
        verdict,
        ground=None if verdict == Verdict.NOTHING else RulingGround.LAW,
        reasons="It copies a registered design.",
        actor=actor or StaffFactory.create(),
    )
