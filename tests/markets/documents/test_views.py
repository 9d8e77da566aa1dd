"""markets/documents/: papers as their organisers get them"""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader

from markets.documents.legal import receipt_notice, withdrawal_notice
from markets.documents.links import document_links
from markets.models import Stall
from markets.states import InvitationState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.markets import MarketFactory, organiser_of, stall_at
from tests.factories.shops import ShopFactory, member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def market():
    return MarketFactory(
        slug="noel",
        name={"fr": "Marché de Noël"},
        place="Hall A",
        address="14 quai des Lavandières, 92130 Issy-les-Moulineaux",
        starts_at=datetime(2026, 12, 7, 9, tzinfo=UTC),
        ends_at=datetime(2026, 12, 18, 18, tzinfo=UTC),
    )


@pytest.fixture
def organiser(market, client):
    client.force_login(organiser_of(market))
    return client


def read(body):
    reader = PdfReader(io.BytesIO(body))
    (page,) = reader.pages
    return page, " ".join(page.extract_text().split())


def sizes_of(page):
    """Points of every piece of text on a page."""
    found = set()
    page.extract_text(
        visitor_text=lambda text, cm, tm, font, size: found.add((round(size), text.strip()))
    )
    return {size for size, text in found if text}


def test_the_notice_is_a3_in_ninety_points_with_the_exact_sentence(organiser):
    answer = organiser.get("/documents/markets/noel/notice.pdf")

    page, text = read(answer.content)
    assert answer["Content-Type"] == "application/pdf"
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (1191, 842)
    assert text.startswith(
        "Le consommateur ne bénéficie pas d'un droit de rétractation pour tout achat effectué sur "
        "ce stand"
    )
    assert max(sizes_of(page)) == 90


@pytest.mark.parametrize(
    ("where", "end"),
    [("fair", "dans cette foire"), ("salon", "dans ce salon"), ("x", "sur ce stand")],
)
def test_the_wording_that_fits_the_event_is_chosen(organiser, where, end):
    _, text = read(organiser.get(f"/documents/markets/noel/notice.pdf?where={where}").content)

    assert f"tout achat effectué {end}" in text


def test_the_laws_sentences_are_dated():
    assert withdrawal_notice(date(2026, 11, 23)).points == 90
    assert receipt_notice(date(2023, 8, 1)).source.endswith("D541-372")
    with pytest.raises(LookupError, match="2014-12-12"):
        withdrawal_notice(date(2014, 12, 12))
    with pytest.raises(LookupError, match="2023-07-31"):
        receipt_notice(date(2023, 7, 31))


def test_a_till_has_its_notice_on_receipts(organiser):
    page, text = read(organiser.get("/documents/markets/noel/till-notice.pdf").content)

    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (595, 420)
    assert "tickets de caisse et de carte bancaire ne sont réalisées qu'à votre demande" in text


def test_exhibitors_are_listed_with_siren(market, organiser):
    stall_at(market, ShopFactory(name="Tamgout", city="Montreuil"))
    stall_at(market, ShopFactory(name="Jogak"), is_signed=False)
    Stall.objects.filter(pk=stall_at(market).pk).update(state=InvitationState.DECLINED)

    answer = organiser.get("/documents/markets/noel/exhibitors.csv")

    assert answer.content.decode() == (
        "\ufeffStand;Nom légal;Boutique;SIREN;TVA;Ville\r\n"
        "01;Tamgout;Tamgout;732 829 320;TVA non applicable, art. 293 B du CGI;Montreuil\r\n"
        "02;;Jogak;;;\r\n"
    )
    assert answer["Content-Disposition"] == 'attachment; filename="noel-exhibitors.csv"'
    _, text = read(organiser.get("/documents/markets/noel/exhibitors.pdf").content)
    assert "732 829 320" in text
    assert "2 exposantes" in text


def test_a_shops_name_is_no_formula_for_a_spreadsheet(market, organiser):
    stall_at(market, ShopFactory(name='=HYPERLINK("http://evil.example")'))

    text = organiser.get("/documents/markets/noel/exhibitors.csv").content.decode()

    assert ";\"'=HYPERLINK(" in text


def test_a_shops_name_is_no_markup_for_the_typesetter(market, organiser):
    stall_at(market, ShopFactory(name="#panic() *Bold* $x$"))

    _, text = read(organiser.get("/documents/markets/noel/exhibitors.pdf").content)

    assert "#panic() *Bold* $x$" in text


def test_the_declaration_is_filled_in_as_far_as_we_know(market, organiser):
    stall_at(market)

    lines = organiser.get("/documents/markets/noel/declaration.csv").content.decode().splitlines()

    assert lines[6] == (
        "2. Vente – adresse détaillée du lieu;"
        "Hall A, 14 quai des Lavandières, 92130 Issy-les-Moulineaux"
    )
    assert lines[9:12] == [
        "2. Vente – date de début;7 décembre 2026",
        "2. Vente – date de fin;18 décembre 2026",
        "2. Vente – durée (en jours);12",
    ]
    _, text = read(organiser.get("/documents/markets/noel/declaration.pdf").content)
    assert "cerfa n° 13939" in text
    assert "12" in text


def test_every_link_of_the_plan_opens(market, organiser):
    links = document_links(market)

    assert len(links) == 6
    assert {organiser.get(link.url).status_code for link in links} == {200}


def test_only_its_organisers_and_staff_find_them(market, client):
    designer = member_of(stall_at(market).shop, UserFactory())
    address = "/documents/markets/noel/exhibitors.csv"

    answers = [client.get(address).status_code]
    for person in (UserFactory(), designer, organiser_of(MarketFactory()), StaffFactory()):
        client.force_login(person)
        answers.append(client.get(address).status_code)

    assert answers == [404, 404, 404, 404, 200]


@pytest.mark.parametrize(
    "path", ["noel/passwd", "noel/notice.csv", "other/notice.pdf", "noel/..%2f", "noel/"]
)
def test_what_is_no_paper_is_not_found(organiser, path):
    assert organiser.get(f"/documents/markets/{path}").status_code == 404


def test_papers_are_read_and_not_written(organiser):
    assert organiser.post("/documents/markets/noel/notice.pdf").status_code == 405
