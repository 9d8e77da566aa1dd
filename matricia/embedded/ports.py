"""Free ports, taken ports, and who holds them. Standard library only."""

import socket
from contextlib import suppress
from pathlib import Path

LOOPBACK = "127.0.0.1"
# The state of a listening socket in /proc/net/tcp.
LISTENING = "0A"


def free_port() -> int:
    """Return a TCP port that nothing listens on at 127.0.0.1."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
    return port


def is_open(port: int) -> bool:
    """Return whether something on this machine accepts connections at `port`, by IPv4 or IPv6."""
    try:
        socket.create_connection(("localhost", port), timeout=1).close()
    except OSError:
        return False
    return True


def can_bind(port: int, host: str = LOOPBACK) -> bool:
    """Return whether `port` can be listened on at `host`, right now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def holder(port: int) -> str:
    """Return who listens on `port`, such as "by nginx (process 812)", "" when unknown."""
    sockets = {f"socket:[{inode}]" for inode in _listening_inodes(port)}
    for process in Path("/proc").glob("[0-9]*"):
        # Processes of other users hide what they have open; others end while we look.
        with suppress(OSError):
            if any(
                str(open_file.readlink()) in sockets for open_file in (process / "fd").iterdir()
            ):
                name = (process / "comm").read_text().strip()
                return f"by {name} (process {process.name})"
    return ""


def _listening_inodes(port: int) -> set[str]:
    inodes = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        with suppress(OSError):
            for line in Path(table).read_text().splitlines()[1:]:
                fields = line.split()
                local_port = int(fields[1].rpartition(":")[2], 16)
                if local_port == port and fields[3] == LISTENING:
                    inodes.add(fields[9])
    return inodes
