"""What the mails about an account say, in its person's language."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.accounts.models import DataExport, User
from matricia.kit.addresses import page_address


def code(user: User, digits: str) -> EmailMessage:
    """The code that confirms an erasure."""
    with override(user.language):
        body = _(
            "Hello,\n\nYou asked us to erase your account. To confirm, type this code within ten "
            "minutes:\n\n%(code)s\n\nIf it was not you who asked, change your password: somebody "
            "is signed in as you.\n\nMATRICIA"
        )
        return EmailMessage(
            _("Your code to erase your account"), body % {"code": digits}, to=[user.email]
        )


def export_ready(export: DataExport) -> EmailMessage:
    """Where her data can be fetched, and until when."""
    user = export.user
    with override(user.language):
        words = {"link": export_address(export), "until": _day(export)}
        body = _(
            "Hello,\n\nThe copy of your data is ready. Sign in and fetch it here until "
            "%(until)s:\n%(link)s\n\nMATRICIA"
        )
        return EmailMessage(_("The copy of your data is ready"), body % words, to=[user.email])


def passkey_added(user: User) -> EmailMessage:
    """Somebody can sign in without a mail from now on: it should be she."""
    with override(user.language):
        body = _(
            "Hello,\n\nA passkey was added to your account: whoever holds that device can sign in "
            "as you.\n\nWas it not you? Sign in with a code by mail and remove it:\n%(link)s"
            "\n\nMATRICIA"
        )
        words = {"link": page_address("/account/passkeys")}
        return EmailMessage(_("A passkey was added to your account"), body % words, to=[user.email])


def passkey_removed(user: User) -> EmailMessage:
    """A device no longer signs her in."""
    with override(user.language):
        body = _(
            "Hello,\n\nA passkey was removed from your account: that device no longer signs you "
            "in. A code by mail always does.\n\nWas it not you? Look at what is left:\n%(link)s"
            "\n\nMATRICIA"
        )
        words = {"link": page_address("/account/passkeys")}
        return EmailMessage(
            _("A passkey was removed from your account"), body % words, to=[user.email]
        )


def export_address(export: DataExport) -> str:
    """Opens for herself alone, signed in."""
    return f"{settings.PUBLIC_URL}/documents/personal-data/{export.pk}.zip"


def _day(export: DataExport) -> str:
    return date_format(localtime(export.expires_at), "j F Y") if export.expires_at else ""
