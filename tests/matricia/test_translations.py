"""The French and Arabic catalogues of the API's answers and of the mails."""

from __future__ import annotations

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils.translation.template import templatize

from tests.conftest import Ask

ROOT = Path(__file__).parents[2]
ROOMS = ("matricia", "shops", "orders", "payments", "markets", "programme")
LANGUAGES = ("fr", "ar")
CALLS = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext"}
CALLS_WITH_CONTEXT = {"pgettext", "pgettext_lazy"}
#: As gettext itself joins a context and a text.
CONTEXT_END = "\x04"
_FIELD = re.compile(r"%\((\w+)\)([sd])")


def _catalogue(language: str) -> Path:
    return Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES" / "django.po"


def _entries(language: str) -> dict[str, str]:
    """The .po file as {text, or context + EOT + text: translation}, without its header. Of a text
    with plurals the singular is the key; its forms, as many as the language has, are lines."""
    found: dict[str, str] = {}
    for block in _catalogue(language).read_text(encoding="utf-8").split("\n\n"):
        parts: dict[str, str] = {}
        keyword = ""
        for line in block.splitlines():
            if line.startswith("#"):
                continue
            keyword = line.split(" ", 1)[0] if line[0] != '"' else keyword
            quoted = line[line.index('"') :]
            parts[keyword] = parts.get(keyword, "") + ast.literal_eval(quoted)
        context = parts.get("msgctxt")
        key = parts["msgid"] if context is None else context + CONTEXT_END + parts["msgid"]
        found[key] = "\n".join(text for name, text in parts.items() if name.startswith("msgstr"))
    found.pop("")
    return found


def _texts_of_python(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        words = [word.value for word in node.args if isinstance(word, ast.Constant)]
        if node.func.id in CALLS and words:
            yield str(words[0])
        elif node.func.id in CALLS_WITH_CONTEXT:
            yield CONTEXT_END.join(map(str, words))


def _texts_of_template(path: Path) -> Iterator[str]:
    """Django turns a template into gettext calls between filler; the calls are Python."""
    for call in re.findall(r"gettext\(u?(?P<text>'.*?'|\".*?\")\)", _as_python(path), re.DOTALL):
        yield ast.literal_eval(call)


def _as_python(path: Path) -> str:
    return str(templatize(path.read_text(encoding="utf-8")))


def _texts_of_the_code() -> set[str]:
    texts: set[str] = set()
    for room in ROOMS:
        for path in (ROOT / room).rglob("*"):
            if path.suffix == ".py":
                texts.update(_texts_of_python(path.read_text(encoding="utf-8")))
            elif path.suffix in {".html", ".txt"} and "templates" in path.parts:
                texts.update(_texts_of_template(path))
    return texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_code_is_in_the_catalogue_and_no_other(language: str):
    assert set(_entries(language)) == _texts_of_the_code()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_by_a_person(language: str):
    assert [text for text, translated in _entries(language).items() if not translated] == []
    assert ", fuzzy" not in _catalogue(language).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_fields_of_its_text(language: str):
    broken = {
        text: translated
        for text, translated in _entries(language).items()
        if set(_FIELD.findall(text)) != set(_FIELD.findall(translated))
    }
    assert broken == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_holds_what_the_readable_one_says(language: str):
    with _catalogue(language).with_suffix(".mo").open("rb") as compiled:
        kept = gettext.GNUTranslations(compiled)._catalog  # type: ignore[attr-defined]
    catalogue: dict[str, str] = {}
    for key, text in kept.items():
        name, before = (key[0], catalogue.get(key[0])) if isinstance(key, tuple) else (key, None)
        catalogue[name] = text if before is None else f"{before}\n{text}"
    catalogue.pop("")
    assert catalogue == _entries(language)


def test_french_is_set_as_the_french_set_it():
    wrong = [
        text
        for text in _entries("fr").values()
        if "'" in text or re.search(r"[^\u00a0\u202f:;?!][;?!»€]| :|« ", text)
    ]
    assert wrong == []


def test_arabic_is_written_in_arabic():
    letters = re.compile(r"[\u0600-\u06ff]")
    bare = [text for text in _entries("ar").values() if not letters.search(text)]
    assert sorted(bare) == ["%(label)s: %(value)s", "%(percent)d %% %(fibre)s"]


CHECK_OUT = """mutation {
  checkOut(id: "00000000-0000-4000-8000-000000000001", contact: {
    email: "ann@example.test", name: "Ann", street: "1 rue A",
    postcode: "75001", city: "Paris", country: "FR"
  }) { problems { code message } }
}"""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Votre panier est vide. Ajoutez-y d’abord une pièce."),
        ("ar", "سلتك فارغة. أضيفي قطعة أولًا."),
        ("en", "Your basket is empty. Put a piece in it first."),
    ],
)
def test_a_problem_is_told_in_the_reader_s_language(
    client: Client, ask: Ask, language: str, message: str
):
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = language
    (problem,) = ask(client, CHECK_OUT)["checkOut"]["problems"]
    assert problem == {"code": "EMPTY_BASKET", "message": message}
