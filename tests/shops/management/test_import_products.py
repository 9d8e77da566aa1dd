"""`manage.py import_products`, on the real exports and on files that are none."""

from __future__ import annotations

import re
import time

import pytest
from django.core.management import call_command

from shops.models import (
    Location,
    PriceChange,
    Product,
    ProductPicture,
    Shop,
    StockLevel,
    StockMovement,
    Variant,
)
from shops.services.import_catalogue import NOTICES
from tests.shops.exports import dress, export_of, size

pytestmark = pytest.mark.django_db

WRITTEN = (
    Shop,
    Location,
    Product,
    Variant,
    PriceChange,
    StockLevel,
    StockMovement,
    ProductPicture,
)


def everything():
    """Every column of every row that an import may write."""
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in WRITTEN}


def import_said(path, capsys):
    call_command("import_products", path)
    return capsys.readouterr().out.splitlines()


def test_fashion_gives_its_shops_products_and_variants_once_and_soon(export, capsys):
    path = export("fashion.csv")

    started = time.monotonic()
    said = import_said(path, capsys)
    took = time.monotonic() - started

    assert [line.split(" and is left out")[0] for line in said] == [
        "shops 100 created, 0 unchanged",
        "products 997 created, 0 changed, 0 unchanged",
        "variants 3684 created, 0 changed, 0 unchanged",
        f"notice: {NOTICES['compare_at']}: 42",
        f"notice: {NOTICES['negative_quantity']}: 5",
        "texts left out: 4",
        "  line 5204: its description says “ecological”",
        "  line 5210: its description says “ecological”",
        "  line 5220: its description says “ecological”",
        "  line 7301: its description says “biodegradable”",
        "rows left out: 0",
    ]
    assert (Shop.objects.count(), Product.objects.count(), Variant.objects.count()) == (
        100,
        997,
        3684,
    )
    assert took < 60

    before = everything()
    again = import_said(path, capsys)

    assert again[:3] == [
        "shops 0 created, 100 unchanged",
        "products 0 created, 0 changed, 997 unchanged",
        "variants 0 created, 0 changed, 3684 unchanged",
    ]
    assert everything() == before


def test_fashion_has_each_option_under_one_name_and_clean_descriptions(export, capsys):
    import_said(export("fashion.csv"), capsys)

    names = {name for row in Product.objects.all() for name in row.option_names}
    assert names == {"size", "color", "material", "scent", "title"}
    tags = {
        tag
        for row in Product.objects.all()
        for tag in re.findall(r"<(\w+(?: \w+)*)", row.description)
    }
    assert tags == {"p", "em", "strong", "i", "a href", "br"}


def test_apparel_gives_its_shops_products_and_variants(export, capsys):
    said = import_said(export("apparel.csv"), capsys)

    assert said[:3] == [
        "shops 6 created, 0 unchanged",
        "products 25 created, 0 changed, 0 unchanged",
        "variants 96 created, 0 changed, 0 unchanged",
    ]


def test_broken_rows_are_told_and_the_command_succeeds(tmp_path, capsys):
    path = tmp_path / "export.csv"
    path.write_bytes(export_of(dress(), size("M", "free")))

    said = import_said(path, capsys)

    assert said[-2:] == [
        "rows left out: 1",
        "  line 3: the price “free” is not in euros; write the number in euros alone",
    ]
    assert Variant.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty. Export the products again as CSV.\n"),
        (
            b"\x00\x01\x02",
            "This is not a text file. Export the products as CSV and give that file.\n",
        ),
    ],
)
def test_a_file_that_is_none_is_one_sentence_and_status_2(tmp_path, capsys, content, sentence):
    path = tmp_path / "export.csv"
    path.write_bytes(content)

    with pytest.raises(SystemExit) as ended:
        call_command("import_products", path)

    assert ended.value.code == 2
    assert capsys.readouterr().err == sentence
    assert everything() == {model.__name__: [] for model in WRITTEN}
