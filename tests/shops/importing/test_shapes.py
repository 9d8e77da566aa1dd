"""Files of every kind become the same products."""

from __future__ import annotations

import csv
import io

import pytest
from django.utils.translation import override

from shops.importing.products import catalogue_in
from shops.importing.shapes import as_html, grams_of, shaped
from shops.importing.targets import recognised
from shops.importing.template import template_file
from shops.importing.uploads import sketch_of, table_in
from shops.states import ImportKind
from tests.shops.importing.xlsx_files import sheet_of, workbook_of

WOO_ROWS = """\
2,variation,R-S,Robe - S,1,,3,"0,35",89,,,,,R,Couleur,Bleu,Taille,S
1,variable,R,Robe,1,L,,,,,F > Robes,lin,"http://x/1.jpg, http://x/2.jpg",,Taille,"S, M",Couleur,Bleu
3,variation,R-M,Robe - M,1,,,,95,80,,,,id:1,Taille,M,Couleur,Bleu
4,simple,,Sac,0,Cuir,2,,30,,,,,,Coloris,Noir,,
5,simple,S2,Sac,1,Toile,1,,20,,,,,,,,,
6,grouped,,Ensemble,1,,,,,,,,,,,,,
7,variation,Q,Jupe - S,1,,,,10,,,,,J,,,,
"""


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


def csv_of(*rows, separator=","):
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows(rows)
    return text.getvalue().encode()


def read(content):
    """The kind, the catalogue."""
    found = recognised(sketch_of(content).names)
    rows = shaped(table_in(content).lines, found.mapping, found.kind)
    return found.kind, catalogue_in(rows, shop_slug="zoe")


def offers(product):
    return [(one.values, one.price, one.sku, one.on_hand) for one in product.variants]


def problems(catalogue):
    return [(one.line, one.reason) for one in catalogue.problems]


def test_an_etsy_listing_is_a_product_with_each_choice_of_its_lists():
    header = (
        *("TITLE", "DESCRIPTION", "PRICE", "CURRENCY_CODE", "QUANTITY", "TAGS", "MATERIALS"),
        *("IMAGE1", "IMAGE2", "VARIATION 1 TYPE", "VARIATION 1 NAME", "VARIATION 1 VALUES"),
        *("VARIATION 2 TYPE", "VARIATION 2 NAME", "VARIATION 2 VALUES", "SKU"),
    )
    dress = (
        *("Robe d&#39;été", "Lin lavé.\nDeux poches.", "89.00", "EUR", "6", "robe_lin,été", "Lin"),
        *("https://i.etsystatic.com/1.jpg", "https://i.etsystatic.com/2.jpg"),
        *("Custom Property", "Taille", "S,M", "Custom Property", "Couleur", "Bleu,Rose", ""),
    )
    bag = ("Sac", "", "30.00", "EUR", "4", *[""] * 10, "SAC-1")
    foreign = ("Foulard", "", "30.00", "USD", "4", *[""] * 11)

    kind, catalogue = read(csv_of(header, dress, bag, foreign))

    assert kind == ImportKind.ETSY
    robe, sac, _foulard = catalogue.products
    assert (robe.title, robe.slug) == ("Robe d'été", "robe-dete")
    assert robe.description == "<p>Lin lavé.<br>Deux poches.</p>"
    assert robe.tags == ["robe lin", "été", "Lin"]
    assert robe.option_names == ["size", "color"]
    assert offers(robe) == [
        (("S", "Bleu"), 8900, "", 0),
        (("S", "Rose"), 8900, "", 0),
        (("M", "Bleu"), 8900, "", 0),
        (("M", "Rose"), 8900, "", 0),
    ]
    assert [picture.url[-5:] for picture in robe.pictures] == ["1.jpg", "2.jpg"]
    assert offers(sac) == [((), 3000, "SAC-1", 4)]
    assert problems(catalogue) == [(5, "its price is in USD; give prices in euros")]
    assert catalogue.rows == 3


@pytest.mark.parametrize("french", [False, True])
def test_woocommerce_variations_belong_to_their_product_whatever_the_order(french):
    english = (
        *("ID", "Type", "SKU", "Name", "Published", "Description", "Stock", "Weight (kg)"),
        *("Regular price", "Sale price", "Categories", "Tags", "Images", "Parent"),
        *("Attribute 1 name", "Attribute 1 value(s)", "Attribute 2 name", "Attribute 2 value(s)"),
    )
    header = (
        (
            *("ID", "Type", "UGS", "Nom", "Publié", "Description", "Stock", "Poids (kg)"),
            *("Tarif régulier", "Tarif promo", "Catégories", "Étiquettes", "Images", "Parent"),
            *("Nom de l’attribut 1", "Valeur(s) de l’attribut 1 "),
            *("Nom de l’attribut 2", "Valeur(s) de l’attribut 2 "),
        )
        if french
        else english
    )
    kind, catalogue = read(csv_of(header) + WOO_ROWS.encode())

    assert kind == ImportKind.WOOCOMMERCE
    robe, sac, other = catalogue.products
    assert (robe.title, robe.product_type, robe.tags) == ("Robe", "Robes", ["lin"])
    assert robe.option_names == ["size", "color"]
    assert offers(robe) == [
        (("S", "Bleu"), 8900, "R-S", 3),
        (("M", "Bleu"), 9500, "R-M", 0),
    ]
    assert [one.grams for one in robe.variants] == [350, 0]
    assert len(robe.pictures) == 2
    assert (offers(sac), sac.published) == ([((), 3000, "", 2)], False)
    assert (other.slug, other.title) == ("sac-s2", "Sac")
    assert problems(catalogue) == [
        (7, "it is of the type “grouped”, which is not sold here"),
        (8, "its product is not in the file"),
    ]
    assert catalogue.left_out["compare_at"] == 1


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_our_template_is_read_back_in_each_language(language):
    kind, catalogue = read(template_file(language))

    assert kind == ImportKind.TEMPLATE
    assert catalogue.problems == []
    (piece,) = catalogue.products
    assert piece.option_names == ["size", "color", "material"]
    assert [(one.values[0], one.price, one.on_hand) for one in piece.variants] == [
        ("S", 8900, 2),
        ("M", 8900, 1),
    ]
    assert piece.description.count("<p>") == 2
    assert piece.published


def test_any_table_with_a_name_and_a_price_will_do_also_a_workbook():
    rows: list[list[object]] = [
        ["Désignation", "Taille", "Coloris", "Prix TTC", "Qté", "Photo 1", "Photo 2", "Zut"],
        ["Robe", "S", None, 89.9, 2.0, "https://x.example/1.jpg", "https://x.example/2.jpg", "?"],
        ["Robe", "M", None, 89.9, 1.0, None, None, None],
        ["Sac", None, "Noir", 30.0, None, "photo.jpg", None, None],
    ]

    kind, catalogue = read(workbook_of(sheet_of(rows)))

    assert kind == ImportKind.OTHER
    robe, sac = catalogue.products
    assert (robe.option_names, offers(robe)) == (
        ["size"],
        [(("S",), 8990, "", 2), (("M",), 8990, "", 1)],
    )
    assert (sac.option_names, offers(sac)) == (["color"], [(("Noir",), 3000, "", 0)])
    assert len(robe.pictures) == 2
    assert problems(catalogue) == [(4, "its picture has no http address: “photo.jpg”")]
    assert catalogue.rows == 3


def test_an_option_that_some_rows_leave_empty_stands_at_its_own_place():
    content = csv_of(
        ("Nom", "Prix", "Taille", "Couleur"),
        ("Robe", "10", "", "Bleu"),
        ("Robe", "10", "S", ""),
        separator=";",
    )

    _kind, catalogue = read(content)

    assert problems(catalogue) == [
        (2, "it has no value for the option “size”"),
        (3, "it has no value for the option “color”"),
    ]


def test_shopifys_newer_columns_are_known():
    header = (
        *("Title", "URL handle", "Description", "Published on online store", "Status", "SKU"),
        *("Option1 name", "Option1 value", "Price", "Inventory quantity", "Product image URL"),
    )
    row = ("Robe", "robe", "<p>Lin</p>", "TRUE", "Draft", "R", "Size", "S", "10", "3")

    kind, catalogue = read(csv_of(header, (*row, "https://x.example/1.jpg")))

    assert kind == ImportKind.SHOPIFY
    (robe,) = catalogue.products
    assert offers(robe) == [(("S",), 1000, "R", 3)]
    assert (robe.published, len(robe.pictures)) == (False, 1)


def test_a_cell_that_was_guarded_from_spreadsheets_is_what_it_was():
    _kind, catalogue = read(csv_of(("Nom", "Prix"), ("'=Robe", "10"), ("'''-Sac", "10")))

    assert [one.title for one in catalogue.products] == ["=Robe", "''-Sac"]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Lin\n\nDeux poches\r\net un col", "<p>Lin</p><p>Deux poches<br>et un col</p>"),
        ("<p>Lin</p>", "<p>Lin</p>"),
        ("5 < 6 & 7", "<p>5 &lt; 6 &amp; 7</p>"),
    ],
)
def test_plain_lines_become_paragraphs(text, html):
    assert as_html(text) == html


@pytest.mark.parametrize(
    ("kilos", "grams"),
    [("0,35", "350"), ("1", "1000"), ("0.3456", "345"), ("lourd", "lourd")],
)
def test_kilos_become_grams_without_a_float(kilos, grams):
    assert grams_of(kilos) == grams
