"""Pages about the journal: numbers that nobody can bring any more, and what a controller takes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.e2e.browser import Person
from tests.e2e.conftest import Enter
from tests.e2e.till.camera import Camera
from tests.e2e.till.conftest import OpenTill
from tests.e2e.till.hall import MARKET, Hall

PHONE = {"viewport": {"width": 360, "height": 740}}
WHY = "Tablet stolen on Saturday evening"


def row(person: Person, device: str) -> Locator:
    """What the page says about one device: `device` is all of its line."""
    about = person.page.get_by_text(re.compile(device))
    return person.page.get_by_role("listitem").filter(has=about)


def acknowledge(person: Person, gap: Locator) -> None:
    """Fill the form and send it: she is asked first, and changes her mind once."""
    gap.get_by_text("Nobody can bring them any more").click()
    gap.get_by_label("What became of them").fill(WHY)
    send = gap.get_by_role("button", name="Acknowledge the loss")
    question = person.page.get_by_role("dialog", name="Acknowledge this loss?")
    send.click()
    expect(question).to_contain_text("Receipts no. 1")
    expect(question).to_contain_text(f"Reason: {WHY}")
    question.get_by_role("button", name="Do nothing").click()
    expect(question).to_be_hidden()
    expect(gap).to_be_visible()
    send.click()
    question.get_by_role("button", name="Acknowledge the loss").click()
    person.sees("The loss is noted in the journal.")


@pytest.mark.scenario("T3")
def test_a_loss_is_acknowledged_told_and_told_otherwise_when_it_comes_after_all(
    browser: Browser, hall: Hall, enter: Enter, open_till: OpenTill, tags: list[str]
) -> None:
    till, camera = open_till(), Camera(browser)
    serial = till.serial()
    till.cut_network()
    till.sell(tags[0])
    till.next_customer()
    second = till.sell(tags[1])
    customer = enter()
    customer.page.goto(camera.read(till.code))
    expect(customer.page.get_by_role("main").get_by_role("status")).to_be_visible()
    hall.has_booked(serial, [second])

    organiser = enter(**PHONE)
    organiser.sign_in(*hall.sign_in, next_page=f"/organise/{MARKET}/live")
    organiser.page.get_by_role("link", name="1 number is missing").first.click()
    gap = row(organiser, rf"· no\. {serial}$")
    expect(gap).to_contain_text("Receipts no. 1")
    acknowledge(organiser, gap)
    expect(gap).to_have_count(0)
    loss = row(organiser, rf"^no\. {serial}$")
    expect(loss).to_contain_text("Receipts no. 1")
    expect(loss).to_contain_text("Acknowledged by")
    expect(loss).to_contain_text(WHY)

    till.give_network()
    organiser.page.reload()
    expect(loss).to_contain_text("Arrived after all: 1")
    hall.check()


def test_a_controller_takes_an_archive_and_proves_it_alone(
    hall: Hall, enter: Enter, tmp_path: Path
) -> None:
    officer = enter(java_script_enabled=False, **PHONE)
    given = hall.ask("controller")
    officer.sign_in(given["email"], given["password"], next_page="/account")
    officer.press("Journals of the tills")
    officer.sees("Signed archives")
    archive, program = tmp_path / "archive.zip", tmp_path / "verify.py"
    with officer.page.expect_download() as taken:
        officer.page.locator(f"a[download][href$='market={MARKET}']").click()
    taken.value.save_as(archive)
    with officer.page.expect_download() as taken:
        officer.press("The program verify.py")
    taken.value.save_as(program)
    key = officer.page.locator("pre").inner_text().split()[-1]

    done = subprocess.run(
        [sys.executable, program, archive, key], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
    officer.fill("First day", "2026-01-01")
    officer.fill("Last day", "2027-12-31")
    officer.page.get_by_role("button", name="Download the archive").click()
    officer.sees("An archive holds 1 to 365 days")


def test_nobody_else_finds_the_journals(hall: Hall, enter: Enter) -> None:
    guest, organiser = enter(), enter()
    guest.page.goto("/en/journal")
    expect(guest.page.get_by_label("Password", exact=True)).to_be_visible()

    organiser.sign_in(*hall.sign_in, next_page="/account")

    expect(organiser.button("Journals of the tills")).to_have_count(0)
    answer = organiser.page.goto("/en/journal")
    assert answer is not None
    assert answer.status == 404
