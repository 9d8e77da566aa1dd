"""programme/management/commands: where the demo must not be"""

from __future__ import annotations

import io

import pytest
from django.core.management import CommandError, call_command

from matricia.accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("command", ["load_demo", "demo_signins"])
def test_the_demo_refuses_production(settings, command):
    settings.SETTINGS_MODULE = "matricia.settings.production"

    with pytest.raises(CommandError, match="never loaded in production"):
        call_command(command, stdout=io.StringIO())

    assert User.objects.count() == 0


def test_sign_ins_are_not_printed_before_the_demo_is_loaded():
    with pytest.raises(CommandError, match="load_demo"):
        call_command("demo_signins", stdout=io.StringIO())
