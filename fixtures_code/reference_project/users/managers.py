"""The user manager: Django's own, plus the queries of this project."""

from typing import Self

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


class UserManager(DjangoUserManager.from_queryset(UserQuerySet)):
    """Both in one: `as_manager()` alone would lose `create_user`, which Django's commands call."""
