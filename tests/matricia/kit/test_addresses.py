"""Links lead to pages in the language of the words around them."""

from __future__ import annotations

from django.utils import translation

from matricia.kit.addresses import page_address, page_path


def test_french_has_no_prefix_and_the_others_have_theirs(settings):
    settings.PUBLIC_URL = "https://matricia.example"

    assert page_path("/orders/7?token=a", "fr") == "/orders/7?token=a"
    assert page_path("/orders/7?token=a", "ar") == "/ar/orders/7?token=a"
    assert page_address("/wishlist", "en") == "https://matricia.example/en/wishlist"


def test_the_active_language_is_meant_unless_one_is_told():
    with translation.override("en-gb"):
        assert page_path("/wishlist") == "/en/wishlist"
    with translation.override("fr"):
        assert page_path("/wishlist") == "/wishlist"
