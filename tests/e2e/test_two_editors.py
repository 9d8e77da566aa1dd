"""Two people edit one piece at once: who saves second compares first, and nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.browser import Person
from tests.e2e.conftest import Enter
from tests.e2e.platform import Platform
from tests.e2e.visitor import Visitor

DESIGNER = ("lynda@demo.example", "demo-creatrice-perle")
DESK = "/dashboard/tamgout"
PIECES = 'query { products(shop: "tamgout", first: 12) { nodes { id } } }'
KEPT = """query ($id: ID!) { productById(id: $id) {
  version productType texts { title description } } }"""
FIRST = {
    "title": "Fibule du matin",
    "description": "Argent martelé à Iwadiyen.",
    "productType": "Fibule ronde",
}
SECOND = {"title": "Fibule du soir", "description": "Émail bleu, posé à la main."}


class Editor:
    """Somebody with the editor of a piece before her, in a browser of her own."""

    def __init__(self, person: Person, piece: str) -> None:
        self.page = person.page
        self._person = person
        self._path = f"{DESK}/products/{piece}"
        self.text = self.page.locator('form[action="?/text"]')

    def opens(self) -> None:
        """After she has signed in."""
        self._person.sign_in(*DESIGNER, next_page=self._path)
        self.page.locator("html[data-runs]").wait_for(state="attached")

    def reloads(self) -> None:
        """What is kept is in the fields now, and nothing of what was typed."""
        self._person.go(f"/en{self._path}")

    def types(self, values: dict[str, str]) -> None:
        """Text by the field's name."""
        for name, text in values.items():
            self.field(name).fill(text)

    def saves(self) -> None:
        """The piece is on sale: nothing is saved before."""
        self.text.get_by_role("button", name="Save", exact=True).click()

    def is_told(self, words: str) -> None:
        """Beside the button."""
        expect(self.text.get_by_text(words, exact=True)).to_be_visible()

    def sees(self, values: dict[str, str]) -> None:
        """Exactly this in the fields."""
        for name, text in values.items():
            expect(self.field(name)).to_have_value(text)

    def field(self, name: str) -> Locator:
        """To type into."""
        return self.text.locator(f'[name="{name}"]')

    def difference(self, name: str) -> Locator:
        """What is compared of this field."""
        return self.text.locator(f'fieldset[data-field="{name}"]')

    def choice(self, name: str, whose: str) -> Locator:
        """Of a field that both changed: `mine` or `theirs`."""
        return self.difference(name).locator("label", has=self.page.locator(f"[value={whose}]"))


class Kept:
    """The piece as the API tells its designer."""

    def __init__(self, platform: Platform) -> None:
        self._designer = Visitor(platform.url)
        self._designer.sign_in(*DESIGNER)
        # The last of the list: other tests buy the first.
        self.id: str = self._designer.ask(PIECES)["products"]["nodes"][-1]["id"]

    def version(self) -> int:
        """Of all its texts."""
        return int(self._product()["version"])

    def values(self) -> dict[str, str]:
        """As it was first written."""
        product = self._product()
        return {**product["texts"][0], "productType": product["productType"]}

    def _product(self) -> dict[str, Any]:
        found: dict[str, Any] = self._designer.ask(KEPT, id=self.id)["productById"]
        return found


@pytest.fixture
def kept(platform: Platform) -> Kept:
    return Kept(platform)


def test_who_saves_second_sees_the_difference_and_chooses_field_by_field(
    enter: Enter, kept: Kept
) -> None:
    before, version = kept.values(), kept.version()
    one, two = Editor(enter(), kept.id), Editor(enter(), kept.id)
    one.opens()
    two.opens()
    two.types(SECOND)
    one.types(FIRST)
    one.saves()
    one.is_told("Saved")

    two.saves()

    expect(two.text.locator("fieldset[data-field]")).to_have_count(3)
    expect(two.difference("title")).to_contain_text(f"Before: {before['title']}")
    sees_both(two, "title")
    sees_both(two, "description")
    expect(two.difference("productType")).to_contain_text(
        f"Changed by the other person; it stays, unless you type in it: {FIRST['productType']}"
    )
    two.sees(SECOND)
    assert kept.values() == in_html(FIRST)
    assert kept.version() == version + 1

    two.choice("title", "theirs").click()
    two.choice("description", "mine").click()
    two.text.get_by_role("button", name="Save this choice").click()
    two.is_told("Saved")

    chosen = FIRST | {"description": SECOND["description"]}
    assert kept.values() == in_html(chosen)
    assert kept.version() == version + 2
    for editor in (two, one):
        editor.reloads()
        editor.sees(chosen)


def sees_both(editor: Editor, name: str) -> None:
    """Hers, which is chosen until she says otherwise, and the other's."""
    expect(editor.choice(name, "mine")).to_have_text(f"Keep mine{SECOND[name]}")
    expect(editor.choice(name, "theirs")).to_have_text(f"Keep the other{FIRST[name]}")
    expect(editor.choice(name, "mine").get_by_role("radio")).to_be_checked()


def in_html(values: dict[str, str]) -> dict[str, str]:
    """As the API keeps them: a description is paragraphs."""
    return values | {"description": f"<p>{values['description']}</p>"}
