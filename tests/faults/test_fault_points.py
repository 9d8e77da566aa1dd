"""kill -9 at each named step of payment, release and refund: afterwards everything is as if nothing
had happened. A step `committed.TASK` lies between a commit and the message that it sends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from tests.e2e.platform import Platform, wait_until
from tests.faults.cast import Cast, gather
from tests.faults.story import Step, Story
from tests.faults.wreck import Point, Wreck

SETTLE_SECONDS = 60
#: In each row: while she pays, while the designers send, while she is paid back. Of two points in
#: one step the second is reached only if the first has lost nothing.
KILLED_AT: list[tuple[list[Point], list[Point], list[Point]]] = [
    (
        [Point("checkout.placed"), Point("payment.fetched")],
        [Point("share.releasing")],
        [Point("refund.requested"), Point("refund.taken-back")],
    ),
    (
        [Point("committed.payments.open_session"), Point("payment.recording")],
        [Point("committed.payments.make_transfer")],
        [Point("committed.payments.send_refund"), Point("refund.recording")],
    ),
    (
        [Point("session.asked")],
        [Point("transfer.asked")],
        [Point("reversal.asked"), Point("mail.sending")],
    ),
    (
        [Point("event.kept"), Point("committed.orders.notify_designers")],
        [Point("transfer.asked", with_parent=True)],
        [Point("reversal.recorded"), Point("committed.payments.tell_refund")],
    ),
    (
        [Point("committed.payments.handle_event")],
        [Point("transfer.recording")],
        [Point("refund.asked")],
    ),
    (
        [Point("committed.orders.send_confirmation")],
        [Point("transfer.recorded")],
        [Point("refund.asked", with_parent=True)],
    ),
]


@pytest.fixture
def cast(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cast]:
    """On a platform whose processes die where a file says so."""
    folder = tmp_path_factory.mktemp("faults")
    points = folder / "points"
    points.mkdir()
    with Platform(folder / "data", variables={"FAULT_POINTS": str(points)}) as running:
        yield gather(running, points)


def undisturbed(cast: Cast) -> Story:
    """An order with which nothing happens."""
    story = Story(cast, "undisturbed")
    for step in (story.buying, story.sending, story.paying_back):
        do(step)
    return story


def do(step: Step) -> None:
    """The step and all that follows from it."""
    step.act()
    assert wait_until(step.is_over, SETTLE_SECONDS), step.name


def owed(cast: Cast, wreck: Wreck) -> Story:
    """An order whose designers have emptied their balances: they owe what is paid back."""
    story = Story(cast, "owed")
    do(story.buying)
    do(story.sending)
    for account in cast.accounts:
        cast.platform.stripe.payout(account)
    wreck.during(story.paying_back, [Point("debt.booked")])
    return story


def ended(
    story: Story, killed_at: Iterable[list[Point]], expected: dict[str, Any]
) -> dict[str, Any]:
    """How a story has ended; its last mails may be on their way."""
    parents = sum(point.with_parent for points in killed_at for point in points)

    def outcome() -> dict[str, Any]:
        return without_repeats(story.outcome(), parents)

    wait_until(lambda: outcome() == expected, SETTLE_SECONDS)
    return outcome()


def without_repeats(outcome: dict[str, Any], parents: int) -> dict[str, Any]:
    """A worker that dies with all its children may be sending a mail: the post office has it,
    nobody has noted it, and it goes out again (`matricia.kit.mailing`). One for each such death."""
    mails: dict[str, int] = outcome["mails"]
    is_explained = sum(mails.values()) - len(mails) <= parents
    return outcome | {"mails": dict.fromkeys(mails, 1)} if is_explained else outcome


def check_debts(story: Story) -> None:
    """Each designer owes her part of what was paid back, once."""
    for share in story.money()["shares"]:
        assert (share["takenBack"], share["indebted"]) == (0, share["refunded"])
        assert [debt["amount"] for debt in share["debts"]] == [share["refunded"]]


@pytest.mark.faults
@pytest.mark.timeout(600)
def test_killed_at_any_step_the_platform_loses_nothing_and_does_nothing_twice(cast: Cast) -> None:
    cast.platform.stripe.topup(100_000)
    wreck, calm = Wreck(cast), undisturbed(cast)
    stories = []
    for number, points in enumerate(KILLED_AT):
        story = Story(cast, f"customer{number}")
        for step, killed_at in zip(
            (story.buying, story.sending, story.paying_back), points, strict=True
        ):
            wreck.during(step, killed_at)
        stories.append(story)
    indebted = owed(cast, wreck)
    wreck.sweep()

    expected = calm.outcome()
    assert set(expected["mails"].values()) == {1}
    for story, points in zip(stories, KILLED_AT, strict=True):
        assert ended(story, points, expected) == expected, points
    check_debts(indebted)
    books = cast.platform.manage("verify_books")
    assert (books.returncode, books.stdout.splitlines()[-1]) == (0, "0 drift"), books
    assert "under way" not in books.stdout
