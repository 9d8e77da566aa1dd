"""The poster of a shop."""

from __future__ import annotations

import json
import subprocess
from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from markets.posters.pdf import poster_pdf, poster_png
from matricia.embedded.node import node
from tests.factories.shops import ShopFactory
from tests.markets.tags.test_pdf import READER, ZXING
from tests.orders.people import STRANGERS, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop():
    return ShopFactory.create(
        slug="mira", name="#Mira *d'été*", tagline={"fr": "Lin d'ici", "ar": "كتان"}, accent=""
    )


def client_of(user):
    client = Client()
    if user.is_authenticated:
        client.force_login(user)
    return client


@pytest.mark.skipif(not ZXING.is_dir(), reason="the frontend's packages are not installed")
@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_a_phone_reads_the_shops_address_in_the_posters_language(shop, settings, tmp_path, paper):
    settings.PUBLIC_URL = "https://matricia.example"
    files = []
    for language in ("fr", "en", "ar"):
        files.append(tmp_path / f"{language}.png")
        files[-1].write_bytes(poster_png(shop, paper, language))

    found = subprocess.run(
        [node(), READER, *files], check=True, capture_output=True, timeout=60
    ).stdout.splitlines()

    assert [json.loads(line) for line in found] == [
        [["QRCode", f"https://matricia.example{path}/shops/mira"]] for path in ("", "/en", "/ar")
    ]


def test_words_of_people_are_never_markup(shop):
    (page,) = PdfReader(BytesIO(poster_pdf(shop, "a4", "fr"))).pages

    assert "#Mira *d'été*" in page.extract_text()
    assert "Lin d'ici" in page.extract_text()


def test_a_name_however_long_stands_on_one_page(shop):
    shop.name = "Maison des couturières et brodeuses réunies de Nanterre et alentour"[:120]
    shop.tagline = {"fr": "Une phrase qui n'en finit pas de dire ce que nous faisons ici. " * 2}

    for paper in ("a4", "a5"):
        assert len(PdfReader(BytesIO(poster_pdf(shop, paper, "fr"))).pages) == 1


@pytest.mark.scenario("C5")
@pytest.mark.parametrize("who", STRANGERS)
def test_others_find_no_poster(shop, who):
    assert client_of(person(who, shop)).get("/documents/posters/mira.pdf").status_code == 404


def test_her_poster_opens_in_the_browser(shop):
    client = client_of(person("this shop's member", shop))

    answer = client.get("/documents/posters/mira.pdf?paper=letter&language=xx")

    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer["Content-Disposition"] == 'inline; filename="mira-a4.pdf"'
