"""Placeholders guess what a product is and are harmless whatever a catalogue says."""

import re

import pytest

from shops.drawing import placeholder
from shops.drawing.cutting import Kind
from shops.drawing.guess import kind_of
from shops.drawing.render import to_webp

TITLES = [
    ("Floral summer dress", "", Kind.DRESS),
    ("Robe longue fleurie", "", Kind.DRESS),
    ("Robe chemise en lin", "", Kind.DRESS),
    ("Linen SHIRT", "", Kind.SHIRT),
    ("Chemise d’été", "", Kind.SHIRT),
    ("T-shirt coton bio", "", Kind.TSHIRT),
    ("Sweat-shirt gris", "", Kind.JUMPER),
    ("Pull marin", "", Kind.JUMPER),
    ("Cropped hoodie", "", Kind.JUMPER),
    ("Slim jeans", "", Kind.JEANS),
    ("Pantalon large", "", Kind.TROUSERS),
    ("Cargo pants", "", Kind.TROUSERS),
    ("Jupe plissée", "", Kind.SKIRT),
    ("Manteau d'hiver", "", Kind.COAT),
    ("Veste matelassée", "", Kind.JACKET),
    ("Kimono en soie", "", Kind.KIMONO),
    ("Sac à dos", "", Kind.BACKPACK),
    ("Sac", "", Kind.TOTE),
    ("Canvas tote", "", Kind.TOTE),
    ("Pochette brodée", "", Kind.SATCHEL),
    ("Wool scarves", "", Kind.SCARF),
    ("Écharpe", "", Kind.SCARF),
    ("Foulard en soie", "", Kind.FOULARD),
    ("Chapeau de paille", "", Kind.HAT),
    ("Casquette", "", Kind.CAP),
    ("Bonnet", "", Kind.BEANIE),
    ("Chelsea boots", "", Kind.BOOTS),
    ("Sandales tressées", "", Kind.SHOES),
    ("Gold earrings", "", Kind.EARRINGS),
    ("Boucles d'oreilles", "", Kind.EARRINGS),
    ("Bague ancienne", "", Kind.RING),
    ("Bracelet jonc", "", Kind.BRACELET),
    ("Collier de perles", "", Kind.NECKLACE),
    ("Something nice", "Jewelry", Kind.NECKLACE),
    ("Small earrings", "Jewelry", Kind.EARRINGS),
    ("The Weekend", "Bags", Kind.TOTE),
    ("City backpack", "Bags", Kind.BACKPACK),
    ("Red dress socks", "Shoes", Kind.SHOES),
    ("Soy candle", "Home", Kind.PATTERN),
    ("Mug", "", Kind.PATTERN),
    ("Spring collection", "", Kind.PATTERN),
    ("Laptop capsule", "", Kind.PATTERN),
]
GARBAGE = ["", " ", "\x00\x01", "👗" * 50, "<script>alert(1)</script>", "\"&<>'", "a" * 1_000_000]


@pytest.mark.parametrize(("title", "product_type", "kind"), TITLES)
def test_the_kind_is_guessed_from_type_and_title(title, product_type, kind):
    assert kind_of(title, product_type) is kind


@pytest.mark.parametrize("garbage", GARBAGE)
def test_garbage_is_drawn_as_a_pattern_piece_and_never_written(garbage):
    svg = placeholder.draw(garbage, garbage, "seed")
    assert svg == placeholder.draw("", "", "seed")
    assert "script" not in svg
    assert to_webp(svg, 40)[8:12] == b"WEBP"


@pytest.mark.parametrize("garbage", GARBAGE)
def test_a_garbage_seed_is_never_written(garbage):
    svg = placeholder.draw("dress", "", garbage)
    assert re.fullmatch(r"[\x20-\x7e]+", svg)
    assert "script" not in svg


def test_the_same_product_gives_the_same_bytes():
    assert placeholder.draw("Robe", "", "sku-1") == placeholder.draw("Robe", "", "sku-1")
    assert placeholder.draw("Robe", "", "sku-1") != placeholder.draw("Robe", "", "sku-2")


@pytest.mark.parametrize(("title", "_type", "_kind"), TITLES)
def test_placeholders_share_one_paper_and_stay_small(title, _type, _kind):
    svg = placeholder.draw(title, "", "seed")
    assert '<rect width="800" height="1000" fill="#e6ebf1"/>' in svg
    assert len(svg) < 60_000


def test_a_hoodie_has_a_hood_and_a_jumper_has_none():
    assert placeholder.draw("Hoodie", "", "s") != placeholder.draw("Pull", "", "s")
