"""The user manager: Django's own with an e-mail address in place of a name to log in by."""

from typing import Any, Self

from django.contrib.auth.models import UserManager as DjangoUserManager
from django.db import models
from django.db.models import Count, Q


class UserQuerySet(models.QuerySet):
    """Questions about users that chain with each other and with Django's methods."""

    def instructors(self) -> Self:
        return self.filter(is_instructor=True, is_active=True)

    def with_course_count(self) -> Self:
        """Let the database count the published courses; what is not published is not public."""
        return self.annotate(
            course_count=Count("courses", filter=Q(courses__is_published=True)),
        )

    def by_name(self) -> Self:
        return self.order_by("last_name", "first_name", "pk")


class UserManager(DjangoUserManager.from_queryset(UserQuerySet)):
    """Both in one: `as_manager()` alone would lose `create_user`, which Django's commands call."""

    def create_user(self, email: str, password: str | None = None, **values: Any) -> models.Model:
        user = self.model(email=self.normalize_email(email).lower(), **values)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(
        self, email: str, password: str | None = None, **values: Any
    ) -> models.Model:
        return self.create_user(email, password, is_staff=True, is_superuser=True, **values)

    def get_by_natural_key(self, username: str) -> models.Model:
        """Find an account for a log-in, however the address was typed."""
        return self.get(email=username.lower())
