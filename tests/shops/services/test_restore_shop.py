"""A copy that anybody may have written: refused with a sentence, and then nothing was written."""

from __future__ import annotations

import json
import zipfile

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from shops.exporting.archive import write_archive
from shops.importing.reading import FileRefused
from shops.models import Product, ProductPicture, Shop, StockLevel, Variant
from shops.services.restoring import shop_archive
from shops.services.restoring.restore_shop import restore_shop
from tests.factories.accounts import UserFactory
from tests.factories.shops import ShopFactory, variant_in_stock
from tests.shops.picture_files import picture_file

pytestmark = pytest.mark.django_db


@pytest.fixture
def copy(tmp_path):
    """A copy of a shop of one piece, which is still there under another address."""
    shop = ShopFactory.create(slug="mira")
    variant_in_stock(product__shop=shop, product__slug="robe", tag_code="TAG23456")
    path = tmp_path / "mira.zip"
    with path.open("wb") as out:
        write_archive(shop, out)
    Shop.objects.filter(pk=shop.pk).update(slug="elsewhere")
    return path


def changed(path, name, **new):
    """The copy with other content in some file: bytes, or what a JSON says."""
    with zipfile.ZipFile(path) as archive:
        files = {one: archive.read(one) for one in archive.namelist()}
    for part, said in new.items():
        if part == "content":
            files[name] = said
        else:
            told = json.loads(files[name])
            (told["shop"] if name == "shop.json" and part not in told else told)[part] = said
            files[name] = json.dumps(told).encode()
    other = path.with_name("changed.zip")
    with zipfile.ZipFile(other, "w") as archive:
        for one, content in files.items():
            archive.writestr(one, content)
    return other


ROBE = "products/robe/product.json"


@pytest.mark.parametrize(
    ("name", "new", "reason"),
    [
        ("shop.json", {"format": "other"}, "not the copy of a shop"),
        ("shop.json", {"version": 2}, "of version 2, and we read version 1"),
        ("shop.json", {"content": b"{"}, "shop.json is not JSON"),
        ("shop.json", {"content": b"[" * 100_000}, "shop.json is not JSON"),
        ("shop.json", {"accent": "red;}"}, "colour cannot be used"),
        ("shop.json", {"state": "famous"}, "“state” of a shop cannot be “famous”"),
        ("shop.json", {"slug": "elsewhere"}, "There is a shop “elsewhere” here already"),
        ("shop.json", {"locations": {}}, "Where there should be a list"),
        (ROBE, {"title": "x" * 300}, "“title” of a product cannot be"),
        (ROBE, {"published_at": "yesterday"}, "“published_at” of a product cannot be"),
        (ROBE, {"variants": [3]}, "Where there should be a row"),
        (ROBE, {"title": "a\x00b"}, "holds what no export writes"),
        (ROBE, {"translations": 4}, "holds what no export writes"),
        (
            ROBE,
            {"pictures": [{"state": "ready", "file": "../../etc/passwd"}]},
            "../../etc/passwd is missing from the copy",
        ),
        (ROBE, {"pictures": [{"state": "ready", "file": ROBE}]}, "none of ours"),
    ],
)
def test_what_no_export_writes_is_refused_whole(copy, name, new, reason):
    with pytest.raises(FileRefused, match=reason):
        restore_shop(changed(copy, name, **new))

    assert Shop.objects.get().slug == "elsewhere"
    assert (Product.objects.count(), ProductPicture.objects.count()) == (1, 0)


def test_stock_that_is_not_the_sum_of_its_movements_is_refused(copy):
    with zipfile.ZipFile(copy) as archive:
        variants = json.loads(archive.read(ROBE))["variants"]
    variants[0]["stock"][0]["on_hand"] = 500

    with pytest.raises(FileRefused, match="500 pieces are on hand somewhere, but 5 came in"):
        restore_shop(changed(copy, ROBE, variants=variants))

    assert StockLevel.objects.count() == 1


def test_what_could_run_in_a_browser_is_taken_out(copy):
    evil = '<p onclick="x()">Lin<script>alert(1)</script></p>'

    restored = restore_shop(
        changed(copy, ROBE, description=evil, translations={"en": {"description": evil}})
    )

    robe = restored.shop.products.get()
    assert robe.description == "<p>Lin</p>"
    assert robe.translations["en"]["description"] == "<p>Lin</p>"


def test_a_tag_code_that_is_taken_gives_way(copy):
    restored = restore_shop(copy)

    new = Variant.objects.get(product__shop=restored.shop)
    assert new.tag_code != "TAG23456"
    assert restored.notices == [f"The tag code TAG23456 is taken: print a tag for {new.tag_code}."]


def test_a_file_larger_than_it_may_be_is_not_read_to_its_end(copy, monkeypatch):
    monkeypatch.setattr(shop_archive, "MAX_TEXT", 1000)

    with pytest.raises(FileRefused, match=r"shop.json is larger than it may be"):
        restore_shop(changed(copy, "shop.json", content=b" " * 1001))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", picture_file((70, 70))])
def test_what_is_no_zip_is_refused(tmp_path, content):
    path = tmp_path / "copy.zip"
    path.write_bytes(content)

    with pytest.raises(FileRefused, match="is not a ZIP that can be read"):
        restore_shop(path)


def test_the_command_names_who_runs_the_shop(copy, capsys):
    owner = UserFactory.create(email="mira@example.test")

    call_command("restore_shop", str(copy), owner="MIRA@example.test")

    assert Shop.objects.get(slug="mira").members.get().user == owner
    assert "mira: 1 products" in capsys.readouterr().out


def test_the_command_refuses_people_and_files_that_are_not_there(copy, tmp_path, capsys):
    with pytest.raises(CommandError, match=r"There is no account nobody@example.test"):
        call_command("restore_shop", str(copy), owner="nobody@example.test")
    UserFactory.create(email="mira@example.test")
    with pytest.raises(CommandError, match=r"There is no member of the staff mira@example.test"):
        call_command("restore_shop", str(copy), reviewer="mira@example.test")
    with pytest.raises(SystemExit):
        call_command("restore_shop", str(tmp_path / "no.zip"))

    assert "There is no file" in capsys.readouterr().err
    assert ShopFactory._meta.model.objects.count() == 1
