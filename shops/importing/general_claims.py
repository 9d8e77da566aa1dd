"""General green claims in a file: what says one is left out and noted, the rest is taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from shops.green_words import GreenWord, green_word_in, green_word_in_html
from shops.importing.file_products import FilePicture, FileProduct
from shops.importing.reading import Problem


def without_general_claims(product: FileProduct) -> Iterator[Problem]:
    """Takes them out of `product` and tells each; ValueError for a title or a vendor with one.

    What is empty afterwards says nothing: a product that is there keeps the text it has.
    """
    for what, text in ((_("its Vendor"), product.shop_name), (_("its Title"), product.title)):
        if found := green_word_in(text):
            raise ValueError(_reason(what, found))
    if found := green_word_in_html(product.description):
        product.description = ""
        yield _note(product, _("its description"), found)
    if found := green_word_in(product.product_type):
        product.product_type = ""
        yield _note(product, _("its Type"), found)
    yield from _tags(product)
    yield from _pictures(product)


def _tags(product: FileProduct) -> Iterator[Problem]:
    kept = []
    for tag in product.tags:
        if found := green_word_in(tag):
            yield _note(product, _("the tag “%(tag)s”") % {"tag": tag[:60]}, found)
        else:
            kept.append(tag)
    product.tags = kept


def _pictures(product: FileProduct) -> Iterator[Problem]:
    kept: list[FilePicture] = []
    for picture in product.pictures:
        if found := green_word_in(picture.alt):
            yield _note(product, _("a picture's alternative text"), found)
            kept.append(replace(picture, alt=""))
        else:
            kept.append(picture)
    product.pictures = kept


def _note(product: FileProduct, what: str, found: GreenWord) -> Problem:
    return Problem(product.line, _reason(what, found), only_text=True)


def _reason(what: str, found: GreenWord) -> str:
    reason = _("%(what)s says “%(word)s” and is left out. %(advice)s")
    return reason % {"what": what, "word": found.text, "advice": found.advice}
