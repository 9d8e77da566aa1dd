"""The first thing that `make` runs, by path, with whatever Python the machine has.

    python3 matricia/embedded/bootstrap.py COMMAND

The commands are those of `python -m matricia.embedded`.

Written so that an old Python can read it and say that it is too old.
"""

import pathlib
import sys

OLDEST = (3, 11)

if __name__ == "__main__":
    if sys.version_info < OLDEST:
        sys.exit(
            "MATRICIA needs Python 3.11 or newer, this is {}.{}: install a newer one, "
            "or name it with `make PYTHON=/path/to/python3`.".format(*sys.version_info)
        )
    # In place of this file's own folder, whose modules are not top-level ones.
    sys.path[0] = str(pathlib.Path(__file__).resolve().parents[2])
    from matricia.embedded.__main__ import main

    sys.exit(main(sys.argv[1:]))
