"""Personal data of this room."""

from __future__ import annotations

from matricia.accounts.data_map import Fate, PersonalTable, add_tables

add_tables(
    PersonalTable("programme.Invitation", ("user",), Fate.NAMELESS, "as long as the shop"),
)
