"""How often something may be done."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from matricia.kit.errors import RuleBroken
from matricia.kit.rates import count, demand_rarely


def test_what_is_done_too_often_is_refused_for_that_person_alone():
    for _ in range(3):
        demand_rarely("report", "lynda@example.org", most=3, within=60)

    with pytest.raises(RuleBroken) as refused:
        demand_rarely("report", "lynda@example.org", most=3, within=60)

    assert refused.value.code == "TOO_OFTEN"
    demand_rarely("report", "camille@example.org", most=3, within=60)
    demand_rarely("message", "lynda@example.org", most=3, within=60)


def test_counting_begins_again_when_its_time_is_over():
    assert [count("tries", 60) for _ in range(3)] == [1, 2, 3]

    cache.touch("tries", 0)

    assert count("tries", 60) == 1
