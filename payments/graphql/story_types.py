"""One order's money, told."""

from __future__ import annotations

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import money_field, money_from


class StoryStepType(ObjectType):
    """Something that happened; rows are `share_story.Step`."""

    class Meta:
        name = "StoryStep"
        access = {everyone: "at words amount"}

    at = graphene.DateTime(required=True)
    words = graphene.String(required=True)
    amount = money_field(description="By how much her part grew or shrank; 0: it only moved.")

    resolve_amount = money_from("amount")
