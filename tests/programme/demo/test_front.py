"""The demo's front page."""

from __future__ import annotations

import tomllib

import pytest

from programme.demo import content
from programme.demo.front import FILE, load_front
from shops.departments import departments
from shops.models import Collection, Feature, Shop
from tests.factories.shops import ProductFactory, ShopFactory


@pytest.fixture
def about():
    return tomllib.loads(FILE.read_text("utf-8"))


def test_it_names_pieces_and_departments_that_exist(about):
    pieces = {row.slug: {piece.slug for piece in row.pieces} for row in content.designers()}

    assert set(about["departments"]) == set(pieces)
    assert set(about["departments"].values()) <= set(departments())
    for row in about["collections"]:
        assert set(row["pieces"]) <= pieces[row["shop"]]


@pytest.mark.django_db
def test_loading_twice_changes_nothing(about):
    for slug in about["departments"]:
        ShopFactory(slug=slug)
    for row in about["collections"]:
        for piece in row["pieces"]:
            ProductFactory(shop=Shop.objects.get(slug=row["shop"]), slug=piece)

    load_front()
    load_front()

    assert Collection.objects.count() == 3
    assert Collection.objects.get(slug="tisser-lentement").places.count() == 3
    assert list(Feature.objects.values_list("kind", flat=True)) == [
        "shop",
        "collection",
        "collection",
        "collection",
        "market",
    ]
    assert Shop.objects.get(slug="goemon").department == "29"
