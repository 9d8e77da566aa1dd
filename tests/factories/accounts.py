"""People."""

from __future__ import annotations

import factory

from matricia.accounts.models import User


class UserFactory(factory.django.DjangoModelFactory[User]):
    """A person who signs in with the password "secret"."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"person-{n}@example.test")
    name = factory.Sequence(lambda n: f"Person {n}")
    password = factory.django.Password("secret")


class StaffFactory(UserFactory):
    """Programme staff."""

    is_staff = True
