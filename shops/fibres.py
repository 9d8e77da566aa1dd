"""The names that fibres may have on a label, and what a composition must add up to (TEX-1, TEX-2).

Regulation (EU) 1007/2011: only names of its Annex I, written out, in descending order of weight,
100 % together. Décret 2022-748: more than half synthetic by weight sheds plastic microfibres.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.texts import in_language

#: What people write, and the name that the law has for it.
MEANT = {
    "pes": "polyester",
    "pa": "polyamide",
    "spandex": "elastane",
    "lycra": "elastane",
    "bambou": "viscose",
    "bamboo": "viscose",
    "bamboo silk": "viscose",
    "soie de bambou": "viscose",
    "rayon": "viscose",
    "tencel": "lyocell",
    "poly": "polyester",
}
#: Parts of a piece that have a composition of their own.
PARTS = ("whole", "outside", "lining", "filling", "trim")
MAX_PARTS = 4
MAX_FIBRES = 12
WHOLE = 100
HALF = 50


@cache
def vocabulary() -> Mapping[str, Mapping[str, Any]]:
    """Code → {kind, name by language}."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@cache
def _codes_by_word() -> Mapping[str, str]:
    words: dict[str, str] = {}
    for code, row in vocabulary().items():
        for word in (code, *row["name"].values()):
            words.setdefault(_plain(word), code)
    return words


def fibre_name(code: str) -> str:
    """In the active language."""
    return in_language(vocabulary()[code]["name"])


def demand_composition(parts: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """`[{part, fibres: [{fibre, percent, recycled}]}]` as it is stored: codes, most of it first.

    A fibre may come as its code or by its name in any of our languages. Raises RuleBroken
    COMPOSITION or FIBRE.
    """
    names = [part["part"] for part in parts]
    alone = "whole" in names and len(names) > 1
    if len(names) > MAX_PARTS or len(set(names)) < len(names) or alone or {*names} - {*PARTS}:
        raise _wrong(_("Name each part once: the whole piece, or outside, lining, filling, trim."))
    return [{"part": part["part"], "fibres": _fibres(part["fibres"])} for part in parts]


def sheds_microfibres(composition: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a part is more than half synthetic: how heavy parts are, one beside the other, is
    not asked, so each counts as if it were the piece."""
    return any(_synthetic(part) > HALF for part in composition)


def recycled_percent(composition: Sequence[Mapping[str, Any]]) -> int:
    """At least so much of the piece is recycled, in percent: as much as of each of its parts."""
    shares = [
        sum(row["percent"] for row in part["fibres"] if row["recycled"]) for part in composition
    ]
    return min(shares, default=0)


def sentence(fibres: Sequence[Mapping[str, Any]]) -> str:
    """ "70 % linen, 30 % cotton" in the active language, as it stands on the label."""
    separator = _(", ")
    return separator.join(
        _("%(percent)d %% %(fibre)s") % {"percent": row["percent"], "fibre": _label(row)}
        for row in fibres
    )


def _label(row: Mapping[str, Any]) -> str:
    name = fibre_name(row["fibre"])
    return _("recycled %(fibre)s") % {"fibre": name} if row["recycled"] else name


def _synthetic(part: Mapping[str, Any]) -> int:
    kinds = vocabulary()
    return sum(
        row["percent"] for row in part["fibres"] if kinds[row["fibre"]]["kind"] == "synthetic"
    )


def _fibres(given: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    if not 0 < len(given) <= MAX_FIBRES:
        raise _wrong(_("A part has between 1 and 12 fibres. Add what it is made of."))
    rows = [
        {
            "fibre": demand_fibre(row["fibre"]),
            "percent": row["percent"],
            "recycled": bool(row.get("recycled")),
        }
        for row in given
    ]
    if len({(row["fibre"], row["recycled"]) for row in rows}) < len(rows):
        raise _wrong(_("A fibre is named twice. Add its percentages up."))
    total = sum(row["percent"] for row in rows)
    if total != WHOLE or min(row["percent"] for row in rows) < 1:
        message = _("The fibres of a part make 100 %% together, not %(total)d %%. Correct them.")
        raise _wrong(message % {"total": total})
    return sorted(rows, key=lambda row: -row["percent"])


def demand_fibre(word: str) -> str:
    """The code of a fibre that is named by it or by its name; RuleBroken FIBRE for another word."""
    plain = _plain(word)
    if code := _codes_by_word().get(plain):
        return code
    values = {"word": word[:50]}
    if meant := MEANT.get(plain):
        message = _(
            "“%(word)s” may not stand on a label: the law's name is “%(name)s”. Write that."
        )
        raise RuleBroken("FIBRE", message % {**values, "name": fibre_name(meant)}, "composition")
    message = _("“%(word)s” is no fibre name of Regulation (EU) 1007/2011. Choose one of the list.")
    raise RuleBroken("FIBRE", message % values, "composition")


def _plain(word: str) -> str:
    """Without accents, in small letters, one space between words."""
    letters = unicodedata.normalize("NFKD", " ".join(word.split())).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _wrong(message: str) -> RuleBroken:
    return RuleBroken("COMPOSITION", message, "composition")
