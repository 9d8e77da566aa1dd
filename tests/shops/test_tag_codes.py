"""shops/tag_codes.py"""

from __future__ import annotations

import pytest

from shops.tag_codes import code_in, variants_by_code
from tests.factories.shops import VariantFactory


@pytest.mark.parametrize(
    ("scanned", "code"),
    [
        ("K7PQ2XYZ", "K7PQ2XYZ"),
        (" 4006381333931\n", "4006381333931"),
        ("https://shop.test/t/K7PQ2XYZ?p=8400", "K7PQ2XYZ"),
        ("http://old.test:8000/t/K7PQ2XYZ", "K7PQ2XYZ"),
        ("https://shop.test/x/K7PQ2XYZ", "https://shop.test/x/K7PQ2XYZ"),
    ],
)
def test_a_scan_is_read_as_its_code(scanned, code):
    assert code_in(scanned) == code


@pytest.mark.django_db
def test_a_tags_code_goes_before_a_barcode_and_that_before_an_sku():
    dress = VariantFactory(tag_code="ABCDEFGH", sku="4006381333931")
    skirt = VariantFactory(product=dress.product, option_values=["M"], barcode="4006381333931")
    coat = VariantFactory(product=dress.product, option_values=["L"], barcode="ABCDEFGH", sku="c-1")
    stranger = VariantFactory(sku="hers")

    found = variants_by_code(
        dress.product.shop_id, ["abcdefgh", "4006381333931", "C-1", "hers", ""]
    )

    assert (found["ABCDEFGH"], found["4006381333931"], found["C-1"]) == (
        dress.pk,
        skirt.pk,
        coat.pk,
    )
    assert stranger.pk not in found.values()
    assert "" not in found
