"""What lists read beside a product is what the product says."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shops.models import ProductFacts, SearchWord, VariantFacet
from shops.services.refresh_listing import refresh_listing
from tests.factories.shops import ProductFactory, VariantFactory

pytestmark = pytest.mark.django_db


def test_options_say_size_and_colour_of_a_variant() -> None:
    variant = VariantFactory(
        product__option_names=["color", "size"], option_values=["Bleu nuit", "X-Small"]
    )

    refresh_listing([variant.product_id])

    facet = VariantFacet.objects.get(variant=variant)
    assert (facet.size, facet.colors) == ("xs", ["navy"])


def test_what_was_declared_of_its_composition_goes_before_what_the_text_names() -> None:
    product = ProductFactory(title="Pull en laine", description="<p>Boutons de bois</p>")
    variant = VariantFactory(product=product)
    refresh_listing([product.pk])
    guessed = VariantFacet.objects.get(variant=variant).materials
    fibres = [{"fibre": "cotton", "percent": 100, "recycled": False}]
    ProductFacts.objects.create(product=product, composition=[{"part": "whole", "fibres": fibres}])

    refresh_listing([product.pk])

    assert guessed == ["wool", "wood"]
    assert VariantFacet.objects.get(variant=variant).materials == ["cotton"]


def test_words_of_the_text_can_be_meant_by_a_slip() -> None:
    product = ProductFactory(title="Béret 2026", product_type="", description="")

    refresh_listing([product.pk])

    words = set(SearchWord.objects.values_list("word", flat=True))
    assert "beret" in words
    assert "2026" not in words


def test_ten_products_take_as_many_statements_as_one() -> None:
    products = [VariantFactory().product for _ in range(10)]
    refresh_listing([product.pk for product in products])

    with CaptureQueriesContext(connection) as one:
        refresh_listing([products[0].pk])
    with CaptureQueriesContext(connection) as ten:
        refresh_listing([product.pk for product in products])

    assert len(ten) == len(one)


def test_the_command_makes_all_of_it_anew(capsys: pytest.CaptureFixture[str]) -> None:
    variant = VariantFactory(product__option_names=["size"], option_values=["M"])

    call_command("refresh_listings")

    assert VariantFacet.objects.get(variant=variant).size == "m"
    assert capsys.readouterr().out == "1 products refreshed\n"
