"""People who sign in. What they may do follows from rows elsewhere (shop member, organiser)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower

from matricia.kit import clock


class UserManager(BaseUserManager["User"]):
    """Creates people by e-mail."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        """A person; without a password she signs in by code."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str, **fields: Any) -> User:
        """Programme staff with every right in the admin."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """One person: customer, designer, organiser, programme staff, or several of these."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=150, blank=True)
    language = models.CharField(max_length=5, default="fr")
    is_staff = models.BooleanField(default=False, help_text="Programme staff.")
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=clock.now)
    erased_at = models.DateTimeField(null=True, help_text="Since when nothing here names anybody.")

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_any_case")]

    def __str__(self) -> str:
        return f"user {self.pk}"  # never the address: this ends up in logs

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name.split(" ")[0]
