"""One transaction for all that has to happen together, and no savepoint for each step of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import connection, transaction

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def in_transaction() -> bool:
    """Whether a transaction of the program is open; the one that wraps a test does not count."""
    return any(not getattr(block, "_from_testcase", False) for block in connection.atomic_blocks)


def joined(step: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """A service that is a step of its caller's transaction, or a whole one when none is open.

    `transaction.atomic` sets a savepoint per step, two statements that nothing needs while a step
    that fails makes the whole fail. Whoever catches the failure of a step and goes on, puts a
    `transaction.atomic` around that step.
    """

    @wraps(step)
    def run(*given: Given.args, **named: Given.kwargs) -> Answer:
        if in_transaction():
            return step(*given, **named)
        with transaction.atomic():
            return step(*given, **named)

    return run
