"""A shop that was copied, in an empty database again: nothing is lost."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date

import pytest
from django.db import transaction

from matricia.files import private_storage
from shops.exporting.archive import write_archive
from shops.exporting.row_files import parts_of
from shops.models import Claim, Cohort, ProductPicture, ProofDocument, Shop, ShopMember
from shops.services.restoring.restore_shop import restore_shop
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.claims import PDF
from tests.shops.exporting.full_shop import dump_of, full_shop

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    """Who is there already where a shop is restored: its designer, and the programme."""
    Cohort.objects.create(slug="2026", name={"fr": "2026"}, starts_on=date(2026, 1, 5))
    return UserFactory.create(), StaffFactory.create()


@pytest.fixture
def copied(people, tmp_path):
    """The path of the copy of a full shop that is gone, and how it was."""
    path = tmp_path / "mira.zip"
    with transaction.atomic():
        shop = full_shop(*people)
        with path.open("wb") as out:
            write_archive(shop, out)
        before, pixels = dump_of(shop), _pixels()
        transaction.set_rollback(True)
    assert not Shop.objects.exists()
    return path, before, pixels


def _pixels():
    rows = ProductPicture.objects.filter(drawn=False).order_by("position", "pk")
    names = [name for row in rows for name in (row.file.name, row.master) if name]
    return [b"".join(parts_of(name)) for name in names]


def contents(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_copied_shop_comes_back_field_by_field(copied, people):
    path, before, pixels = copied

    restored = restore_shop(path, owner=people[0], reviewer=people[1])

    assert dump_of(restored.shop) == before
    assert _pixels() == pixels
    assert [bytes(row.content) for row in ProofDocument.objects.all()] == [PDF]
    assert ShopMember.objects.get().user == people[0]
    assert restored.products == 2


def test_a_copy_of_what_came_back_is_the_same_copy(copied, people, tmp_path):
    path, _before, _pixels = copied
    restored = restore_shop(path, owner=people[0], reviewer=people[1])

    with (tmp_path / "again.zip").open("wb") as out:
        write_archive(restored.shop, out)

    first, again = contents(path), contents(tmp_path / "again.zip")
    for about in (first, again):
        said = json.loads(about.pop("shop.json"))
        said.pop("exported_at")
        about["shop"] = said
        # Addresses of pictures are given anew.
        about.pop("products-shopify.csv")
    assert again == first


def test_texts_stock_and_prices_stand_in_files_that_people_can_read(copied):
    found = contents(copied[0])

    dress = json.loads(found["products/robe-lin/product.json"])
    assert dress["translations"]["en"]["title"] == "Linen dress"
    assert dress["themes"] == ["upcycling"]
    assert dress["facts"]["size_guide"] == "Robes"
    small = dress["variants"][0]
    assert [one["price"] for one in small["prices"]] == [9900, 8900]
    assert small["stock"][0]["location"] == "Atelier"
    assert small["stock"][0]["movements"][0]["delta"] == 4
    assert dress["pictures"][0]["file"] == "products/robe-lin/pictures/1.webp"
    assert found["products/robe-lin/pictures/1.webp"][8:12] == b"WEBP"
    assert dress["versions"][0]["content"]["variants"].keys() == {"TAGS2345", "id:999999999"}
    assert json.loads(found["shop.json"])["shop"]["claims"][0]["product"] == "robe-lin"


def test_nobody_is_named_in_a_copy(copied, people):
    everything = b"".join(contents(copied[0]).values())

    for person in people:
        assert person.email.encode() not in everything
        assert person.name.encode() not in everything


def test_a_claim_waits_again_when_nobody_here_answers_for_it(copied):
    restored = restore_shop(copied[0])

    claim = Claim.objects.get()
    assert (claim.state, claim.reviewer, claim.approved_version) == ("submitted", None, None)
    assert "An approved claim waits for the check again." in restored.notices


def test_a_large_copy_is_written_through_a_pipe_that_cannot_seek(copied, people):
    restored = restore_shop(copied[0], reviewer=people[1])
    out = private_storage().start("exports/seek.zip")

    write_archive(restored.shop, out)
    out.close()

    packed = io.BytesIO(b"".join(private_storage().parts("exports/seek.zip")))
    assert zipfile.ZipFile(packed).testzip() is None
