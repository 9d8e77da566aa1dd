"""Inviting, joining, changing, leaving."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import AnonymousUser
from django.core import mail

from matricia.accounts.data_map import ERASURES, OBSTACLES
from matricia.accounts.models import User
from matricia.accounts.services.retain import retain
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import ShopMember, TeamInvitation
from shops.permissions import runs
from shops.services.team.change_place import change_rights, end_place, make_owner
from shops.services.team.invite_helper import (
    MOST_PEOPLE,
    invite_helper,
    send_missing_team_invitations,
    send_team_invitation,
    take_back_invitation,
)
from shops.services.team.join_team import join_team
from shops.states import Right
from shops.team_links import LIFE, address_of, invitation_of
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.shops import ShopFactory, helper_in, member_of

pytestmark = pytest.mark.django_db

FIRST, SECOND = UUID(int=1), UUID(int=2)
NOBODY = AnonymousUser()


@pytest.fixture
def shop():
    return ShopFactory(name="Tamgout")


@pytest.fixture
def owner(shop):
    return member_of(shop, UserFactory(name="Lila Aït"))


@pytest.fixture
def invite(shop, owner):
    def invite(**given):
        asked: dict[str, Any] = {"request_id": FIRST, "email": "Zoe@Example.test", "language": "en"}
        asked |= {"rights": [Right.ORDERS], "actor": owner}
        return invite_helper(shop, **asked | given)

    return invite


def token_of(invitation):
    return address_of(invitation).rpartition("/")[2]


def refusal(act, *args, **given):
    with pytest.raises(RuleBroken) as refused:
        act(*args, **given)
    return refused.value.code


def place_of(user):
    return ShopMember.objects.get(user=user)


def test_the_mail_names_who_asks_the_shop_and_the_rights(invite):
    invitation = invite(rights=[Right.MONEY, Right.ORDERS, Right.MONEY])
    send_team_invitation(invitation.pk)
    send_team_invitation(invitation.pk)

    [sent] = mail.outbox
    assert sent.to == ["zoe@example.test"]
    assert sent.subject == "Will you help in the shop “Tamgout”?"
    assert "Lila Aït asks you" in sent.body
    assert "– orders, parcels, messages, returns and reviews\n– reading money" in sent.body
    assert f"/en/account/team/{token_of(invitation)}" in sent.body


def test_the_same_request_twice_invites_once(invite):
    assert invite() == invite(email="other@example.test")
    assert TeamInvitation.objects.count() == 1


def test_asking_again_ends_the_first_link(invite):
    first = token_of(invite())

    again = invite(request_id=SECOND, rights=[Right.PRODUCTS])

    assert invitation_of(first) is None
    assert invitation_of(token_of(again)) == again
    assert TeamInvitation.objects.get().rights == ["products"]


def test_only_owners_invite_and_take_back(invite, shop):
    helper = helper_in(shop, *Right)
    invitation = invite()

    assert refusal(invite, actor=helper) == "NOT_ALLOWED"
    assert refusal(take_back_invitation, invitation, actor=helper) == "NOT_ALLOWED"
    assert TeamInvitation.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "code"),
    [({"email": "zoe"}, "EMAIL"), ({"rights": []}, "RIGHTS")],
)
def test_what_is_wrong_is_said(invite, given, code):
    assert refusal(invite, **given) == code


def test_whoever_helps_already_is_not_asked(invite, shop):
    helper = helper_in(shop, Right.MONEY)

    assert refusal(invite, email=helper.email.upper()) == "ALREADY_HELPS"


def test_a_team_is_bounded(invite, shop):
    for _ in range(MOST_PEOPLE - 1):
        helper_in(shop, Right.ORDERS)

    assert refusal(invite) == "TEAM_FULL"


def test_a_lost_message_is_sent_later(invite, tasks_at_once, django_capture_on_commit_callbacks):
    invite()

    with django_capture_on_commit_callbacks(execute=True):
        send_missing_team_invitations()
    with django_capture_on_commit_callbacks(execute=True):
        send_missing_team_invitations()

    assert [sent.to for sent in mail.outbox] == [["zoe@example.test"]]


def test_whom_nobody_knows_gets_an_account_of_her_name(invite, shop):
    invitation = invite()

    member = join_team(token_of(invitation), name=" Zoé  B. ", visitor=NOBODY)

    assert (member.user.email, member.user.name) == ("zoe@example.test", "Zoé B.")
    assert EmailAddress.objects.get(user=member.user).verified
    assert (member.shop, member.is_owner, member.rights) == (shop, False, ["orders"])
    assert not TeamInvitation.objects.exists()


def test_whoever_has_an_account_signs_in_first(invite):
    zoe = UserFactory(email="zoe@example.test")
    token = token_of(invite())

    assert refusal(join_team, token, name="Eve", visitor=NOBODY) == "SIGN_IN_FIRST"
    assert join_team(token, name="", visitor=zoe).user == zoe


def test_a_link_is_for_its_address_alone(invite):
    token = token_of(invite())

    assert refusal(join_team, token, name="Eve", visitor=UserFactory()) == "OTHER_ADDRESS"


def test_a_link_joins_once(invite):
    token = token_of(invite())
    join_team(token, name="Zoé", visitor=NOBODY)

    assert refusal(join_team, token, name="Eve", visitor=NOBODY) == "INVITATION_OVER"


def test_what_was_taken_back_or_is_old_or_forged_joins_nobody(invite, owner):
    old = invite()
    token = token_of(old)
    take_back_invitation(old, actor=owner)
    late = invite(request_id=SECOND)
    late.invited_at = clock.now() - LIFE
    late.save()

    for one in (token, token_of(late), token[:-1] + "x", ""):
        assert refusal(join_team, one, name="Eve", visitor=NOBODY) == "INVITATION_OVER"


def test_rights_change_at_once(shop, owner):
    helper = helper_in(shop, Right.ORDERS)

    change_rights(place_of(helper), [Right.MONEY, Right.PRODUCTS], actor=owner)

    assert place_of(helper).rights == ["products", "money"]


def test_a_helper_changes_nobodys_rights(shop, owner):
    helper = helper_in(shop, *Right)
    mine = place_of(helper)

    assert refusal(change_rights, mine, [Right.ORDERS], actor=helper) == "NOT_ALLOWED"
    assert refusal(make_owner, mine, actor=helper) == "NOT_ALLOWED"
    assert refusal(end_place, place_of(owner), actor=helper) == "NOT_ALLOWED"
    assert ShopMember.objects.filter(shop=shop).count() == 2


def test_the_last_owner_stays(shop, owner):
    helper_in(shop, *Right)

    assert refusal(end_place, place_of(owner), actor=owner) == "LAST_OWNER"
    assert refusal(change_rights, place_of(owner), [Right.ORDERS], actor=owner) == "LAST_OWNER"


def test_one_of_two_owners_leaves_by_herself_only(shop, owner):
    other = helper_in(shop, Right.ORDERS)
    make_owner(place_of(other), actor=owner)

    assert refusal(end_place, place_of(other), actor=owner) == "OWNERS_PLACE"
    end_place(place_of(owner), actor=owner)

    assert place_of(other).is_owner
    assert not runs(User.objects.get(pk=owner.pk), shop.pk)


def test_staff_end_an_owners_place_while_another_owns(shop, owner):
    other = member_of(shop, UserFactory())

    end_place(place_of(owner), actor=StaffFactory())

    assert refusal(end_place, place_of(other), actor=StaffFactory()) == "LAST_OWNER"


def test_a_helper_leaves_and_is_taken_away(shop, owner):
    one, two = helper_in(shop, Right.ORDERS), helper_in(shop, Right.MONEY)

    end_place(place_of(one), actor=one)
    end_place(place_of(two), actor=owner)

    assert list(shop.members.values_list("user", flat=True)) == [owner.pk]


def test_an_owner_is_not_erased_a_helper_is_with_her_place(shop, owner):
    helper = helper_in(shop, Right.ORDERS)
    TeamInvitation.objects.create(shop=shop, email=helper.email, rights=["orders"])
    said = lambda user: [words for told in OBSTACLES for words in told(user)]  # noqa: E731

    assert len(said(owner)) == 1
    assert said(helper) == []
    for forget in ERASURES:
        forget(helper)

    assert [member.user for member in shop.members.all()] == [owner]
    assert not TeamInvitation.objects.exists()


def test_an_unanswered_invitation_is_forgotten_after_two_weeks(invite):
    invitation = invite()
    TeamInvitation.objects.update(invited_at=clock.now() - timedelta(days=15))

    retain()

    assert not TeamInvitation.objects.filter(pk=invitation.pk).exists()
