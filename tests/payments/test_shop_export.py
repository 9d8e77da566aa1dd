"""What the copy of a shop has of its money."""

from __future__ import annotations

import zipfile

import pytest
from django.utils.translation import override

from matricia.kit import clock
from payments.services.close_statement import close_statement
from payments.statements.periods import Month
from shops.exporting.archive import write_archive
from tests.factories.shops import ShopFactory
from tests.payments.statements import history
from tests.payments.statements.history import moment

pytestmark = pytest.mark.django_db


def test_closed_months_and_the_open_one_lie_there_as_pdf_and_table(tmp_path):
    shop = ShopFactory.create(slug="tamgout")
    history.sale(shop, moment(5))
    with clock.frozen(moment(3, month=11)):
        close_statement(shop, Month(2026, 10))
    other = ShopFactory.create()
    history.sale(other, moment(6))

    with (
        clock.frozen(moment(20, month=11)),
        override("fr"),
        (tmp_path / "a.zip").open("wb") as out,
    ):
        write_archive(shop, out)

    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        names = [name for name in archive.namelist() if name.startswith("statements/")]
        assert names == [
            "statements/MAT-2026-10-TAMGOUT.pdf",
            "statements/MAT-2026-10-TAMGOUT.csv",
            "statements/tamgout-2026-11-provisional.pdf",
            "statements/tamgout-2026-11-provisional.csv",
        ]
        assert archive.read(names[0]).startswith(b"%PDF-")
        assert archive.read(names[1]).startswith("\ufeffDate;".encode())
