"""A customer's letter about designers she follows and pieces she wishes for."""

from __future__ import annotations

from matricia.accounts.models import ConsentPurpose
from matricia.accounts.services.give_consent import has_consented
from matricia.kit import clock
from matricia.kit.mailing import alone, send
from shops import letter_mail
from shops.letters import contents_for, keep_seen, readers
from shops.models import Letter


def send_letter(user_id: int) -> None:
    """Send hers if it is due and has something to say; again is harmless. Wishes that were not
    looked at before are looked at now. Raises OSError when the post office refuses."""
    with alone(f"letter {user_id}") as is_alone:
        reader = readers().filter(pk=user_id).first() if is_alone else None
        if reader is None or not has_consented(reader, ConsentPurpose.FOLLOWED):
            return
        contents = contents_for(reader)
        if not contents.is_empty:
            send([letter_mail.letter(reader, contents)])
            Letter.objects.update_or_create(user=reader, defaults={"sent_at": clock.now()})
        keep_seen(reader, contents.seen)
