"""How a rule says no."""

from __future__ import annotations


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
