"""How a rule says no."""

from __future__ import annotations

from collections.abc import Sequence


class RuleBroken(Exception):  # noqa: N818  (it is an outcome, not a fault of the program)
    """A rule of the business says no.

    `code` is for clients (UPPER_SNAKE), `message` for people (already translated, says what to do
    next), `field` names the input it is about, in GraphQL spelling.
    """

    def __init__(self, code: str, message: str, field: str | None = None) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = str(message)
        self.field = field

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"

    @property
    def every(self) -> tuple[RuleBroken, ...]:
        """All that is wrong; mostly itself alone."""
        return (self,)


class RulesBroken(RuleBroken):
    """Several things are wrong at once, so that a form can name them all; by itself it is the
    first of them."""

    def __init__(self, problems: Sequence[RuleBroken]) -> None:
        first = problems[0]
        super().__init__(first.code, first.message, first.field)
        self._problems = tuple(problems)

    @property
    def every(self) -> tuple[RuleBroken, ...]:
        return self._problems
