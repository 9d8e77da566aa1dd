"""What a check of the journal found."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Findings:
    """What was looked at, what is broken (in words, the first break of each chain), what is missing
    and was acknowledged as lost, and what is worth knowing without being a break."""

    devices: int = 0
    events: int = 0
    arrivals: int = 0
    closings: int = 0
    breaks: list[str] = field(default_factory=list)
    losses: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
