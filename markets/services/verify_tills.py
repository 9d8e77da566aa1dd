"""Every night: what `manage.py verify_tills` says, as alerts."""

from __future__ import annotations

from typing import Final

from markets.alerts import TILLS_DIFFER, alert
from markets.verification import Fault, verify_tills
from payments.services.alerts import resolve_missing

AT_MOST: Final = 100  # alerts of one night


def prove_tills() -> list[Fault]:
    """Tills sell meanwhile: what differs is looked for once more, and only what both times found
    counts."""
    faults = verify_tills()
    if faults:
        again = set(verify_tills())
        faults = [fault for fault in faults if fault in again]
    for fault in faults[:AT_MOST]:
        alert(TILLS_DIFFER, fault.subject, None, problem=str(fault))
    resolve_missing(TILLS_DIFFER, {fault.subject for fault in faults})
    return faults
