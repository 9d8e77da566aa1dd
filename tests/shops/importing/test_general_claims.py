"""What an import leaves out because it says much and proves nothing."""

from __future__ import annotations

import pytest

from shops.models import Product, ProductPicture
from shops.services.import_catalogue import import_catalogue
from tests.shops.exports import dress, export_of

pytestmark = pytest.mark.django_db
GENERAL = (
    "Write what can be checked instead: the fibre with its percentage, the certificate with its"
    " number, the workshop with its town. Proofs go with a claim."
)
SOCIAL = (
    "Write who made the piece, where, and how she was paid instead; a claim with its proof lets it"
    " carry the theme."
)


def run(**fields):
    outcome = import_catalogue(export_of(dress(**fields)), file_name="export.csv")
    return [(one.line, one.reason) for one in outcome.problems]


def test_a_title_with_one_leaves_the_product_out():
    assert run(title="Robe écologique") == [
        (2, f"its Title says “écologique” and is left out. {GENERAL}")
    ]
    assert not Product.objects.exists()


@pytest.mark.scenario("C4")
def test_a_tag_that_no_claim_proves_is_not_stored():
    problems = run(tags="lin, Mode éthique, été, eco-friendly")

    assert Product.objects.get().tags == ["lin", "été"]
    assert problems == [
        (
            2,
            f"the tag “Mode éthique” says “éthique” and is left out. {SOCIAL}",
        ),
        (2, f"the tag “eco-friendly” says “eco-friendly” and is left out. {GENERAL}"),
    ]


def test_a_description_and_an_alternative_text_are_left_out_and_the_rest_is_taken():
    problems = run(
        body="<p>Lin <b>éco</b>-responsable</p>",
        image="https://example.org/1.jpg",
        alt="Robe durable et sustainable",
    )

    product = Product.objects.get()
    assert (product.title, product.description) == ("Robe d'été", "")
    assert ProductPicture.objects.get().alt == "Robe d'été"
    assert [reason.split(" and is")[0] for _line, reason in problems] == [
        "its description says “éco-responsable”",
        "a picture's alternative text says “sustainable”",
    ]


def test_a_later_file_does_not_bring_one_in():
    run()

    run(body="<p>Zéro impact</p>")

    assert Product.objects.get().description == "<p>Lin lavé</p>"
