"""Work of the shops room in the background. All of it yields to anything a customer waits for:
CELERY_TASK_ROUTES gives it the lowest priority."""

from __future__ import annotations

from uuid import UUID

from celery import shared_task

from shops.gateway.push import NotPushed
from shops.letters import readers
from shops.services import draw_stand_ins as drawing
from shops.services import fetch_pictures as fetching
from shops.services import keep_stock
from shops.services import make_avif as avif
from shops.services import schedule_product as scheduling
from shops.services.claims import warn_of_end
from shops.services.exports import write_export as exports
from shops.services.imports import apply_import as applying
from shops.services.imports import drop_import as dropping
from shops.services.imports import read_file as reading
from shops.services.imports import undo_import as undoing
from shops.services.newsletter import join_newsletter as newsletters
from shops.services.notices import push as pushing
from shops.services.notices import send_held as holding
from shops.services.refresh_all_listings import refresh_all_listings
from shops.services.reports import tell_of_reports as reports
from shops.services.send_letter import send_letter
from shops.services.team import invite_helper as team
from shops.services.upload_pictures import forget_old_uploads


@shared_task(name="shops.draw_missing_pictures")
def draw_missing_pictures() -> None:
    """Hand out the drawing of stand-ins for all products that have no picture to show."""
    drawing.hand_out()


@shared_task(name="shops.draw_pictures")
def draw_pictures(first_id: int, last_id: int) -> None:
    """Draw stand-ins for the products between two ids, inclusive, that have no picture."""
    drawing.draw_between(first_id, last_id)


@shared_task(name="shops.make_picture_avif")
def make_picture_avif(picture_id: int) -> None:
    """Lay an AVIF beside each rendition of a photograph."""
    avif.make_avif(picture_id)


@shared_task(name="shops.make_look_avif")
def make_look_avif(look_id: int) -> None:
    """Lay an AVIF beside each rendition of a shop's logo and banner."""
    avif.make_look_avif(look_id)


@shared_task(name="shops.make_missing_picture_avifs")
def make_missing_picture_avifs() -> None:
    """Hand out photographs that lack theirs."""
    avif.hand_out()


@shared_task(name="shops.forget_picture_uploads")
def forget_picture_uploads() -> None:
    """Pictures that were begun and never came."""
    forget_old_uploads()


@shared_task(name="shops.fetch_waiting_pictures")
def fetch_waiting_pictures() -> None:
    """Hand out the fetching of pictures that are due."""
    fetching.hand_out()


@shared_task(name="shops.fetch_picture")
def fetch_picture(picture_id: int) -> None:
    """Fetch one picture from where it came from."""
    fetching.fetch(picture_id)


@shared_task(name="shops.warn_of_claims_ending")
def warn_of_claims_ending() -> None:
    """Hand out the mails about claims that end within thirty days."""
    for claim_id in warn_of_end.ending().values_list("pk", flat=True):
        warn_of_claim_end.delay(claim_id=claim_id)


@shared_task(name="shops.warn_of_claim_end", autoretry_for=(OSError,), retry_backoff=30)
def warn_of_claim_end(claim_id: int) -> None:
    """To a designer: a claim of hers ends. The post office's errors are OSErrors."""
    warn_of_end.warn_of_end(claim_id)


@shared_task(name="shops.refresh_listings")
def refresh_listings() -> None:
    """Make anew what lists and searches read: after an upgrade, and whatever was forgotten."""
    refresh_all_listings()


@shared_task(name="shops.tell_of_report", autoretry_for=(OSError,), retry_backoff=30)
def tell_of_report(report_id: str) -> None:
    """To who reported: a receipt; to staff: that it waits."""
    reports.tell_of_report(UUID(report_id))


@shared_task(name="shops.tell_of_complaint", autoretry_for=(OSError,), retry_backoff=30)
def tell_of_complaint(complaint_id: str) -> None:
    """To staff: somebody objects to a ruling."""
    reports.tell_of_complaint(UUID(complaint_id))


@shared_task(name="shops.tell_of_ruling", autoretry_for=(OSError,), retry_backoff=30)
def tell_of_ruling(ruling_id: int) -> None:
    """To both sides: what was decided, and why."""
    reports.tell_of_ruling(ruling_id)


@shared_task(name="shops.send_missing_report_mails")
def send_missing_report_mails() -> None:
    """Every few minutes: whatever waits for longer than a message takes."""
    for report in reports.untold_reports():
        tell_of_report.delay(report_id=str(report.pk))
    for complaint in reports.untold_complaints():
        tell_of_complaint.delay(complaint_id=str(complaint.pk))
    for ruling in reports.untold_rulings():
        tell_of_ruling.delay(ruling_id=ruling.pk)


@shared_task(name="shops.send_letters")
def send_letters() -> None:
    """Hand out the letters about followed designers and wished pieces, of those who may get one."""
    for user_id in readers().values_list("pk", flat=True).iterator():
        send_letter_to.delay(user_id=user_id)


@shared_task(name="shops.send_letter", autoretry_for=(OSError,), retry_backoff=30)
def send_letter_to(user_id: int) -> None:
    """To one reader. The post office's errors are OSErrors."""
    send_letter(user_id)


@shared_task(name="shops.ask_newsletter_reader", autoretry_for=(OSError,), retry_backoff=30)
def ask_newsletter_reader(reader_id: int) -> None:
    """To who asked for a newsletter: does she want it? The post office's errors are OSErrors."""
    newsletters.ask_reader(reader_id)


@shared_task(name="shops.ask_missing_newsletter_readers")
def ask_missing_newsletter_readers() -> None:
    """Every few minutes: whoever has not been asked yet."""
    newsletters.ask_missing_readers()


@shared_task(name="shops.publish_due")
def publish_due() -> None:
    """Every minute: put on sale what its designer planned for now."""
    for product_id in scheduling.due().values_list("pk", flat=True):
        scheduling.publish_due(product_id)


@shared_task(name="shops.tell_not_published", autoretry_for=(OSError,), retry_backoff=30)
def tell_not_published(product_id: int) -> None:
    """To a shop's people: a piece could not go on sale. The post office's errors are OSErrors."""
    scheduling.tell_not_published(product_id)


# A shop of a thousand pieces with its photographs takes minutes, and holds no lock meanwhile.
@shared_task(
    name="shops.write_export",
    autoretry_for=(OSError,),
    retry_backoff=30,
    max_retries=2,
    time_limit=3600,
)
def write_export(export_id: str) -> None:
    """The copy of a shop, and the mail with its link. The post office's errors are OSErrors."""
    exports.write_export(UUID(export_id))


@shared_task(name="shops.write_waiting_exports")
def write_waiting_exports() -> None:
    """Every few minutes: copies whose worker died, and mails that were not sent."""
    for export in exports.waiting_exports():
        write_export.delay(export_id=str(export.pk))


@shared_task(name="shops.tell_of_low_stock")
def tell_of_low_stock() -> None:
    """Every morning: hand out the mails about pieces that run low."""
    for shop_id in keep_stock.shops_to_tell().values_list("pk", flat=True).iterator():
        tell_low_stock_of.delay(shop_id=shop_id)


@shared_task(name="shops.tell_low_stock_of", autoretry_for=(OSError,), retry_backoff=30)
def tell_low_stock_of(shop_id: int) -> None:
    """To the people of one shop. The post office's errors are OSErrors."""
    keep_stock.tell_low_stock(shop_id)


@shared_task(name="shops.read_import")
def read_import(import_id: int) -> None:
    """Compare a designer's file with her shop."""
    reading.read_file(import_id)


@shared_task(name="shops.apply_import")
def apply_import(import_id: int) -> None:
    """Write what she saw and wanted."""
    applying.apply_import(import_id)


@shared_task(name="shops.undo_import")
def undo_import(import_id: int) -> None:
    """Take an import back."""
    undoing.undo_import(import_id)


@shared_task(name="shops.send_team_invitation", autoretry_for=(OSError,), retry_backoff=30)
def send_team_invitation(invitation_id: str) -> None:
    """To somebody who is asked to help. The post office's errors are OSErrors."""
    team.send_team_invitation(UUID(invitation_id))


@shared_task(name="shops.send_missing_team_invitations")
def send_missing_team_invitations() -> None:
    """Those whose message was lost."""
    team.send_missing_team_invitations()


@shared_task(name="shops.tidy_imports")
def tidy_imports() -> None:
    """Imports that lost their worker, and files that nobody decided about."""
    dropping.tidy_imports()


@shared_task(name="shops.push", autoretry_for=(NotPushed,), retry_backoff=30, max_retries=6)
def push(message_id: str) -> None:
    """One message to one device."""
    pushing.deliver(UUID(message_id))


@shared_task(name="shops.tell_held_notices")
def tell_held_notices() -> None:
    """Every few minutes: hand out what waited for quiet hours to end, and messages to devices that
    a lost task left behind."""
    for user_id in holding.people_due().values_list("pk", flat=True):
        tell_held_notices_to.delay(user_id=user_id)
    for message in pushing.waiting():
        push.delay(message_id=str(message.pk))


@shared_task(name="shops.tell_held_notices_to", autoretry_for=(OSError,), retry_backoff=30)
def tell_held_notices_to(user_id: int) -> None:
    """To one person. The post office's errors are OSErrors."""
    holding.send_held(user_id)
