"""Every night: the whole proof. What does not agree twice in a row becomes an alert."""

from __future__ import annotations

from dataclasses import asdict
from typing import Final

from matricia.kit import clock
from payments.explanations.alerts import PROOF
from payments.models import Reconciliation
from payments.services.alerts import raise_alert, resolve_missing
from payments.services.keep_bookings import cursor
from payments.statements.proof import broken_statements
from payments.verification import Finding, verify_books

AT_MOST: Final = 100  # alerts of one night


def prove_books() -> Reconciliation:
    """Verify the books and all closed statements, note the result, and open or close alerts.

    Sales go on while it reads: what it found is looked for once more, and only what both times
    agree on counts. Call it outside transactions. Raises GatewayUnsure: nothing was proved.
    """
    started_at, until = clock.now(), cursor()
    findings = _findings()
    if findings:
        findings = _still_there(findings)
    for finding in findings[:AT_MOST]:
        details = {"cause": finding.cause, "cents": finding.cents}
        raise_alert(PROOF, finding.subject, details=details)
    resolve_missing(PROOF, {finding.subject for finding in findings})
    return Reconciliation.objects.create(
        since=until,
        until=until,
        is_full=True,
        findings=[asdict(finding) for finding in findings],
        started_at=started_at,
        finished_at=clock.now(),
    )


def _still_there(findings: list[Finding]) -> list[Finding]:
    before = {finding.subject for finding in findings}
    return [finding for finding in _findings() if finding.subject in before]


def _findings() -> list[Finding]:
    """Of the books, and of the statements that were made of them."""
    broken = [Finding(cause, cause) for cause in broken_statements()]
    return [*verify_books().findings, *broken]
