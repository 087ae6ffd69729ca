"""The queries of reports."""

from typing import Self

from django.db import models

from users.models import User


class SalesReportQuerySet(models.QuerySet):
    def of_user(self, user: User) -> Self:
        return self.filter(requested_by=user)
