"""markets/receipt_mails.py"""

from __future__ import annotations

import pytest

from markets.models import ReceiptMail
from markets.receipt_content import receipt_of
from markets.receipt_mails import receipt_mail
from tests.factories.markets import piece_at, stall_at
from tests.markets.tilling import SellingTill, in_cash

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def till():
    return SellingTill(place="Hall Voltaire")


def mail_of(till, event, *, copy=0, language="en"):
    till.send()
    return receipt_mail(
        ReceiptMail(
            event_id=event.id,
            copy=copy,
            address="lina@example.test",
            language=language,
            device=till.device,
        )
    )


def html_of(mail):
    [(html, kind)] = mail.alternatives
    assert kind == "text/html"
    return html


def test_the_mail_says_what_was_sold_by_whom_and_how_it_was_paid(till):
    lampe = till.line(piece_at(stall_at(till.market), price=2400), label="Lampe", rate=2000)
    robe = till.line(
        piece_at(stall_at(till.market), price=4500), label="Robe <M>", quantity=2, discount=500
    )
    names = {lampe["seller"]: "Atelier & Cie", robe["seller"]: "Lynda Tamgout"}
    sellers = till.sellers([lampe, robe])
    for key, name in names.items():
        sellers[key]["name"] = name
    sellers[lampe["seller"]]["regime"] = "vat"
    sale = till.sell_lines([lampe, robe], [in_cash(10_900, given=11_000)], sellers=sellers)

    mail = mail_of(till, sale)

    number = f"{till.device.serial}-00001"
    receipt = receipt_of(sale.id)
    assert receipt is not None
    assert (mail.to, mail.subject) == (["lina@example.test"], f"Receipt {number}, Marché")
    assert (
        mail.body
        == f"""Marché
Hall Voltaire
Receipt {number}
07/12/2026 11:00:01 · {till.till.name}

Atelier & Cie – SIREN 732829320
  1 × Lampe (€24.00) · €24.00

Lynda Tamgout – SIREN 732829320
  2 × Robe <M> (€45.00) · €85.00
    Discount €5.00 · petit accroc
  VAT not applicable, art. 293 B of the CGI

Total: €109.00
VAT 20 % on €20.00 net: €4.00
Cash: €109.00
Change from €110.00: €1.00

The signed receipt, to keep or to show at a till:
{receipt.url}

Your address served for this mail only: we do not keep it.

"""
    )
    html = html_of(mail)
    assert "<td>2 × Robe &lt;M&gt; (€45.00)<br><small>Discount €5.00 · petit accroc" in html
    assert "Atelier &amp; Cie – SIREN 732829320</h2>" in html
    assert f'<a href="{receipt.url}">' in html
    assert "Brigitte" not in mail.body + html


def test_a_duplicate_says_so_and_which_one_it_is(till):
    sale = till.sell(piece_at(stall_at(till.market), price=4500))

    mail = mail_of(till, sale, copy=2)

    number = f"{till.device.serial}-00001"
    assert mail.subject == f"DUPLICATE no. 2 – Receipt {number}, Marché"
    assert "\n*** DUPLICATE no. 2 ***\n" in mail.body
    assert "<strong>DUPLICATE no. 2</strong>" in html_of(mail)


def test_a_refund_names_what_it_corrects_and_why(till):
    sale = till.sell(piece_at(stall_at(till.market), price=4500))
    refund = till.take_back(sale, reason="trop petit")

    mail = mail_of(till, refund)

    serial = till.device.serial
    assert mail.subject == f"Refund {serial}-00002, Marché"
    assert f"\nCorrects receipt {serial}-00001 – trop petit\n" in mail.body
    assert "\nTotal: €-45.00\nCash: €-45.00\n" in mail.body


def test_the_mail_is_in_the_customers_language(till):
    sale = till.sell(piece_at(stall_at(till.market), price=4500))

    french = mail_of(till, sale, copy=1, language="fr")
    arabic = mail_of(till, sale, language="ar")

    number = f"{till.device.serial}-00001"
    assert french.subject == f"DUPLICATA n° 1 – Ticket {number}, Marché"
    assert "\nEspèces\u00a0: 45,00\u00a0€\n" in french.body
    assert arabic.subject == f"إيصال {number}, Marché"
    assert '<html lang="ar" dir="rtl">' in html_of(arabic)
