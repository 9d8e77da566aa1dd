"""What was found."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not agree: by how many cents (0: not a sum), and why."""

    cause: str
    cents: int = 0


@dataclass(slots=True)
class Report:
    """Sums in cents by name, and what does not agree."""

    sums: dict[str, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    under_way: list[str] = field(default_factory=list)

    def expect(self, cause: str, actual: int, expected: int) -> None:
        """Note a drift unless the two are the same."""
        if actual != expected:
            self.findings.append(
                Finding(f"{cause}: {actual}, expected {expected}", actual - expected)
            )

    def found(self, cause: str) -> None:
        """Note something that should not be."""
        self.findings.append(Finding(cause))
