"""Data that has had its time ends (GDPR art. 5 §1 e)."""

from __future__ import annotations

from dataclasses import dataclass

from matricia.accounts.data_map import RETENTIONS


@dataclass(frozen=True)
class Ended:
    """How many rows of a class were due, and why."""

    name: str
    why: str
    count: int


def retain(*, dry_run: bool = False) -> list[Ended]:
    """End what is due, class by class; a dry run only counts."""
    report = []
    for rule in RETENTIONS:
        due = rule.due()
        keys = list(due.values_list("pk", flat=True))
        if not dry_run:
            for key in keys:
                row = rule.due().filter(pk=key).first()
                if row is not None:
                    rule.end(row)
        report.append(Ended(rule.name, rule.why, len(keys)))
    return report
