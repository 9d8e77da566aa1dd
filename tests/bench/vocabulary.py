"""What the benchmark's pieces are called: words of which none begins or stems like another."""

from __future__ import annotations

from typing import Final

SHOPS: Final = 50
THEMES: Final = 10
#: The last ones; every second shop has proven them.
THEMES_WITH_PROOF: Final = 2
KINDS: Final = [
    "Robe",
    "Jupe",
    "Veste",
    "Manteau",
    "Pantalon",
    "Chemise",
    "Blouse",
    "Gilet",
    "Écharpe",
    "Foulard",
    "Bonnet",
    "Ceinture",
    "Tunique",
    "Débardeur",
    "Combinaison",
    "Kimono",
    "Cape",
    "Bermuda",
    "Salopette",
    "Trench",
    "Poncho",
    "Caraco",
    "Pyjama",
    "Tablier",
]
COLORS: Final = [
    "Bleu",
    "Rouge",
    "Vert",
    "Noir",
    "Blanc",
    "Jaune",
    "Gris",
    "Beige",
    "Marron",
    "Violet",
]
MATERIALS: Final = [
    "lin",
    "coton",
    "laine",
    "soie",
    "chanvre",
    "cachemire",
    "viscose",
    "alpaga",
]
SIZES: Final = [
    "S",
    "M",
    "L",
    "XL",
]
DESCRIPTION: Final = (
    "Coupée et cousue à la main dans notre atelier, en petite série, puis contrôlée une dernière "
    "fois avant de partir. La coupe est ample, les coutures sont doubles, les boutons viennent "
    "d'une fin de stock. Lavage à trente degrés, séchage à plat, repassage doux sur l'envers."
)
