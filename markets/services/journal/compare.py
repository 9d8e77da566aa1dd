"""What an archive knew of our journal, held against what is here."""

from __future__ import annotations

from markets.fiscal.archive_proof import verify_archive
from markets.fiscal.chain import Head
from markets.fiscal.reading import read_archive
from markets.models import JournalEvent


def compare_with_archive(raw: bytes, house_key: str) -> list[str]:
    """Faults of the archive itself, else what it knew and is not here (any more); [] is good."""
    report = verify_archive(raw, house_key)
    if report.fault:
        return [f"the archive: {report.fault}"]
    archive = read_archive(raw)
    faults = [
        f"device {one.chain.serial}, {one.chain.stream} {one.until.number}: the archive made"
        f" {archive.manifest['made_at']} knew it, and it is not here"
        for one in archive.chains()
        if one.until.number and not _has(one.chain.device, one.chain.stream, one.until)
    ]
    until = archive.manifest["arrivals"]["until"]
    arrivals = JournalEvent.objects.filter(server_number=until["number"], server_hash=until["hash"])
    if until["number"] and not arrivals.exists():
        faults.append(f"arrivals: {until['number']} is not the one that the archive knew")
    return faults


def _has(device: str, stream: str, head: Head) -> bool:
    return JournalEvent.objects.filter(
        device_id=device, stream=stream, number=head.number, hash=head.hash
    ).exists()
