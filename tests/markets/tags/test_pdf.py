"""Tags on paper: a scanner reads each code of each format from the printed page."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from markets.models import MarketPrice
from markets.tags.codes import tag_address
from markets.tags.content import tags_of
from markets.tags.formats import FORMATS, Layout
from markets.tags.pdf import tags_pdf, tags_png
from matricia.embedded.node import node
from tests.factories.markets import MarketFactory, stall_with_atelier
from tests.factories.shops import ShopFactory, VariantFactory

pytestmark = pytest.mark.django_db

READER = Path(__file__).parent / "read_codes.mjs"
ZXING = READER.parents[3] / "frontend/node_modules/zxing-wasm"
EAN = "4006381333931"
POINTS_PER_MM = 72 / 25.4


@pytest.fixture
def robe():
    return VariantFactory(
        product__shop=ShopFactory(name="Lynda"),
        product__title="Robe Tizi",
        product__option_names=["size", "color", "material"],
        option_values=["M", "Bleu", "100 % coton"],
        price=8400,
        barcode=EAN,
    )


def tags(robe, quantity=1, **how):
    how.setdefault("market", None)
    return tags_of(
        robe.product.shop, {robe.pk: quantity}, language=how.pop("language", "fr"), **how
    )


def words(pdf):
    reader = PdfReader(BytesIO(pdf))
    return len(reader.pages), " ".join(
        " ".join(page.extract_text() for page in reader.pages).split()
    )


@pytest.mark.skipif(not ZXING.is_dir(), reason="the frontend's packages are not installed")
@pytest.mark.parametrize("key", sorted(FORMATS))
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_tills_own_reader_reads_every_code(robe, tmp_path, key, language):
    paper = FORMATS[key]
    files = []
    for at, page in enumerate(tags_png(tags(robe, 3, language=language), paper, language)):
        files.append(tmp_path / f"{at}.png")
        files[-1].write_bytes(page)

    found = subprocess.run(
        [node(), READER, *files], check=True, capture_output=True, timeout=60
    ).stdout.splitlines()

    codes = Counter(tuple(code) for line in found for code in json.loads(line))
    linear = (
        {} if paper.layout == Layout.SMALL else {("Code128", robe.tag_code): 3, ("EAN13", EAN): 3}
    )
    assert codes == {("QRCode", tag_address(robe.tag_code, 8400)): 3, **linear}


@pytest.mark.parametrize(
    ("key", "quantity", "pages", "size"),
    [("3x8", 24, 1, (210, 297)), ("5x13", 66, 2, (210, 297)), ("2x5", 11, 2, (210, 297))],
)
def test_sheets_are_full_before_another_begins(robe, key, quantity, pages, size):
    reader = PdfReader(BytesIO(tags_pdf(tags(robe, quantity), FORMATS[key], "fr")))

    box = reader.pages[0].mediabox
    assert len(reader.pages) == pages
    assert (
        round(float(box.width) / POINTS_PER_MM),
        round(float(box.height) / POINTS_PER_MM),
    ) == size


def test_places_that_are_used_already_stay_empty(robe):
    assert words(tags_pdf(tags(robe, 20), FORMATS["3x8"], "fr", skip=4))[0] == 1
    assert words(tags_pdf(tags(robe, 20), FORMATS["3x8"], "fr", skip=5))[0] == 2


def test_a_roll_has_one_tag_per_piece_of_paper_as_wide_as_the_roll(robe):
    reader = PdfReader(BytesIO(tags_pdf(tags(robe, 3), FORMATS["roll58"], "fr")))

    widths = [round(float(page.mediabox.width) / POINTS_PER_MM) for page in reader.pages]
    assert widths == [58, 58, 58]


def test_a_tag_says_who_what_which_size_of_what_and_how_much(robe):
    _pages, text = words(tags_pdf(tags(robe), FORMATS["2x5"], "fr"))

    for expected in ("Lynda", "Robe Tizi", "M", "Bleu", "100 % coton", "84,00 €"):
        assert expected in text
    assert " ".join(robe.tag_code) in text  # set with wide gaps, to be read out


def test_at_a_market_its_price_is_printed_and_in_the_code(robe):
    market = MarketFactory()
    stall = stall_with_atelier(market)
    piece = VariantFactory(product__shop=stall.shop, price=5000)
    MarketPrice.objects.create(stall=stall, variant=piece, price=4000)

    (there,) = tags(piece, market=market, language="en")
    (elsewhere,) = tags(piece, language="en")

    assert (there.price, elsewhere.price) == ("€40.00", "€50.00")
    assert there.qr != elsewhere.qr


def test_words_of_people_are_never_markup(robe):
    robe.product.title = '#panic("x") *bold* $x$ ' + "very " * 40
    robe.product.save()

    _pages, text = words(tags_pdf(tags(robe), FORMATS["3x8"], "fr"))

    assert '#panic("x") *bold* $x$' in text


def test_pieces_of_another_shop_are_left_out(robe):
    assert tags_of(ShopFactory(), {robe.pk: 1}, market=None, language="fr") == []
