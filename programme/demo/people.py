"""People who sign in to the demo, and the designers behind its shops."""

from __future__ import annotations

from collections.abc import Iterable

from allauth.account.models import EmailAddress

from matricia.accounts.models import User
from programme.demo.content import Designer, Person


def load_people(found: Iterable[Person]) -> None:
    """Those with a password; who exists stays as she is."""
    for person in found:
        if not User.objects.filter(email=person.email).exists():
            user = User.objects.create_user(
                person.email,
                person.password,
                name=person.name,
                language=person.language,
                is_staff=person.is_staff,
            )
            EmailAddress.objects.create(user=user, email=person.email, verified=True, primary=True)


def person_of(designer: Designer) -> User:
    """The designer herself; those whose sign-in is not printed have no password."""
    found = User.objects.filter(email=designer.email).first()
    return found or User.objects.create_user(designer.email, name=designer.name)
