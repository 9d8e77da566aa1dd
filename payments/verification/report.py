"""What was found."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not agree: what, how, and by how many cents (0: not a sum)."""

    subject: str
    cause: str
    cents: int = 0


@dataclass(slots=True)
class Report:
    """Sums in cents by name, and what does not agree."""

    sums: dict[str, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    under_way: list[str] = field(default_factory=list)

    def expect(self, subject: str, actual: int, expected: int) -> None:
        """Note a drift unless the two are the same."""
        if actual != expected:
            cause = f"{subject}: {actual}, expected {expected}"
            self.findings.append(Finding(subject, cause, actual - expected))

    def expect_each(self, name: str, actual: dict[str, int], expected: dict[str, int]) -> None:
        """Note each key of `name` whose two values differ; what is missing counts as 0."""
        for key in sorted(actual.keys() | expected.keys()):
            self.expect(f"{name}{key}", actual.get(key, 0), expected.get(key, 0))

    def found(self, cause: str) -> None:
        """Note something that should not be."""
        self.findings.append(Finding(cause, cause))
