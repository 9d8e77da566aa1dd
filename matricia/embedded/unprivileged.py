"""Runs a command as `nobody` when we are root: PostgreSQL refuses to run as root.

Run by path with `python -I -S unprivileged.py COMMAND ARGUMENT…`. The command keeps one capability,
to pass through folders that only root may enter, so that a clone in `/root` works and no folder's
mode has to be changed.
"""

import ctypes
import os
import sys

NOBODY = 65534
# From linux/capability.h and linux/prctl.h.
CAP_DAC_OVERRIDE = 1
CAP_DAC_READ_SEARCH = 2
PR_SET_KEEPCAPS = 8
PR_CAP_AMBIENT = 47
PR_CAP_AMBIENT_RAISE = 2
CAPABILITY_VERSION_3 = 0x20080522


class CapHeader(ctypes.Structure):
    """`struct __user_cap_header_struct`."""

    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class CapData(ctypes.Structure):
    """`struct __user_cap_data_struct`; capset takes two, for 64 capabilities."""

    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


def become_nobody() -> None:
    """Change user and group for good, keeping the right to pass through folders where we had it."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0)
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)
    header = CapHeader(CAPABILITY_VERSION_3, 0)
    # Containers often grant only the wider one; reading is enough where it is granted.
    for capability in (CAP_DAC_READ_SEARCH, CAP_DAC_OVERRIDE):
        bit = 1 << capability
        wanted = (CapData * 2)(CapData(bit, bit, bit), CapData(0, 0, 0))
        if libc.capset(ctypes.byref(header), wanted) == 0:
            libc.prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability, 0, 0)
            return


if __name__ == "__main__":
    if os.geteuid() == 0:
        become_nobody()
    os.execv(sys.argv[1], sys.argv[1:])  # noqa: S606 — this file's purpose
