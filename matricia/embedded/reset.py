"""`make demo-reset`."""

import shutil
from pathlib import Path

from matricia.embedded.preflight import only_demo
from matricia.embedded.steps import say


def reset_demo(data_dir: Path, *, ask: bool) -> None:
    """Delete the demo's data, unless the answer is no.

    Raises `EmbeddedError` when a demo of this clone runs.
    """
    if not data_dir.exists():
        say("There is no demo data: nothing to delete.")
        return
    with only_demo(data_dir):
        if ask and input(f"Delete {data_dir} with all the demo's data? [y/N] ").lower() != "y":
            say("Nothing was deleted.")
            return
        shutil.rmtree(data_dir)
    say(f"Deleted {data_dir}. `make demo` starts afresh.")
