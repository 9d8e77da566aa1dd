"""The colours of a picture. Every palette is a dyer's story: one ground, four cloth colours."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PaletteName(StrEnum):
    INDIGO = "indigo"
    GARANCE = "garance"
    SAFRAN = "safran"
    MAJORELLE = "majorelle"
    MENTHE = "menthe"
    BISSAP = "bissap"
    NUIT = "nuit"
    LICHEN = "lichen"
    POUDRE = "poudre"
    ENCRE = "encre"
    LAGUNE = "lagune"
    FIGUE = "figue"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #rrggbb. `base`, `second`, `light` and `pop` weave the textile."""

    ground: str
    paper: str  # the sheet of pattern paper that lies on the ground
    print: str  # the printed lines of the pattern sheet
    chalk: str
    ink: str
    base: str
    second: str
    light: str
    pop: str
    inside: str
    metal: str = "#c9b37a"


INK = "#17223b"

PALETTES: dict[PaletteName, Palette] = {
    PaletteName.INDIGO: Palette(
        "#e6ebf1",
        "#f5f8fb",
        "#8fa3c0",
        "#e8a3b5",
        INK,
        "#2c4a86",
        "#16295a",
        "#eef1f4",
        "#e9b949",
        "#1d3163",
    ),
    PaletteName.GARANCE: Palette(
        "#f3dfe2",
        "#fbf1f2",
        "#d294a0",
        "#4f78b8",
        INK,
        "#b3263a",
        "#7a1730",
        "#fbe9e4",
        "#f0a04b",
        "#7f1c30",
    ),
    PaletteName.SAFRAN: Palette(
        "#dfe7ee",
        "#f2f6f9",
        "#93a9bf",
        "#dd8fa4",
        INK,
        "#eeb02c",
        "#1f3b63",
        "#fff6e0",
        "#d9562b",
        "#b67d14",
    ),
    PaletteName.MAJORELLE: Palette(
        "#f0efd0",
        "#f9f9ec",
        "#c9b765",
        "#4767c4",
        INK,
        "#2a48c8",
        "#14247a",
        "#f7f5ee",
        "#f6c93b",
        "#1b2f92",
    ),
    PaletteName.MENTHE: Palette(
        "#d8e8e2",
        "#eef6f3",
        "#88b3a4",
        "#e08fa6",
        INK,
        "#2f8a72",
        "#145246",
        "#f2f8f3",
        "#f29c76",
        "#1c5f50",
    ),
    PaletteName.BISSAP: Palette(
        "#e9e1ee",
        "#f7f3f9",
        "#ad97bd",
        "#5c83c0",
        INK,
        "#a81e63",
        "#5b1146",
        "#fdeaf0",
        "#f28c38",
        "#6d1447",
    ),
    PaletteName.NUIT: Palette(
        "#1d2b4d",
        "#263760",
        "#6f86b8",
        "#e7a9bb",
        INK,
        "#e8e4da",
        "#8ea3c9",
        "#fbfaf6",
        "#e0698a",
        "#b3b4b8",
    ),
    PaletteName.LICHEN: Palette(
        "#e4e8e0",
        "#f5f7f2",
        "#a0ad95",
        "#d98c9f",
        INK,
        "#7d8a4e",
        "#46512b",
        "#f1f0dd",
        "#d96f4a",
        "#545f34",
    ),
    PaletteName.POUDRE: Palette(
        "#dde3ec",
        "#f1f4f8",
        "#97a6bf",
        "#d9879d",
        INK,
        "#e7b9bf",
        "#a9576b",
        "#fbf3f1",
        "#4b6ea8",
        "#b98089",
    ),
    PaletteName.ENCRE: Palette(
        "#e9ebee",
        "#f8f9fa",
        "#a4adbb",
        "#e08aa3",
        INK,
        "#262c3a",
        "#0f1320",
        "#f4f3f0",
        "#c8374d",
        "#3a4152",
    ),
    PaletteName.LAGUNE: Palette(
        "#f6e3dc",
        "#fcf3ef",
        "#d7a896",
        "#3f7fa6",
        INK,
        "#2f8fa8",
        "#12506b",
        "#edf7f6",
        "#ef6f5a",
        "#1d6379",
    ),
    PaletteName.FIGUE: Palette(
        "#2c3f43",
        "#37504f",
        "#7fa39d",
        "#f0b7a4",
        INK,
        "#d9c3cf",
        "#7b4b74",
        "#f6eef2",
        "#9fc66b",
        "#9d8192",
    ),
}
