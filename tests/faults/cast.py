"""Who acts in a story: a shelf of three designers' pieces, the designers, and staff."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from programme.demo.content import people
from tests.e2e.platform import Platform, wait_until
from tests.e2e.visitor import Visitor

DESIGNERS = 3
PIECES = 100


@dataclass(frozen=True)
class Cast:
    """`designers` by the slug of their shop, signed in; `accounts` theirs at Stripe; `variants`
    one of each shop, of which there is plenty; `faults` is the platform's FAULT_POINTS."""

    platform: Platform
    faults: Path
    variants: list[int]
    designers: dict[str, Visitor]
    accounts: list[str]
    staff: Visitor


def gather(platform: Platform, faults: Path) -> Cast:
    """Sign everybody in; waits until Stripe has accepted the demo's designers."""
    found: dict[str, Any] = {}

    def are_ready() -> bool:
        found.update(platform.ask("tests.faults.shelf", designers=DESIGNERS, pieces=PIECES))
        return len(found["variants"]) == DESIGNERS

    assert wait_until(are_ready, 60, every=1), "Stripe has not accepted three designers."
    slugs = list(found["accounts"])
    owners = platform.ask("tests.e2e.backstage", do="give_owners", shops=slugs)
    designers = {slug: Visitor(platform.url) for slug in slugs}
    for slug, designer in designers.items():
        designer.sign_in(owners["emails"][slug], owners["password"])
    return Cast(
        platform=platform,
        faults=faults,
        variants=found["variants"],
        designers=designers,
        accounts=list(found["accounts"].values()),
        staff=_staff(platform),
    )


def _staff(platform: Platform) -> Visitor:
    visitor = Visitor(platform.url)
    [person] = [person for person in people() if person.is_staff]
    visitor.sign_in(person.email, person.password)
    return visitor
