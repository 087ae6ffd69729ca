"""The queries of courses. Each method adds one condition or loads one thing, so all of them chain.

`with_…` methods name what a reader of the rows may touch without another query.
"""

from decimal import Decimal
from typing import Self

from django.db import models
from django.db.models import Count, DecimalField, Q, Sum
from django.db.models.functions import Coalesce

from users.models import User


class CourseQuerySet(models.QuerySet):
    def published(self) -> Self:
        return self.filter(is_published=True)

    def taught_by(self, user: User) -> Self:
        return self.filter(instructor=user)

    def newest_first(self) -> Self:
        """Say the order where rows are grouped: Django drops `Meta.ordering` from such queries."""
        return self.order_by("-created_at", "-pk")

    def with_details(self) -> Self:
        """Load what a course is shown with: its category, its instructor, its tags."""
        return self.select_related("category", "instructor").prefetch_related("tags")

    def with_lesson_totals(self) -> Self:
        """Let the database add up the lessons instead of loading them."""
        return self.annotate(
            lesson_count=Count("lessons"),
            total_minutes=Coalesce(Sum("lessons__duration_minutes"), 0),
        )

    def with_students(self) -> Self:
        return self.prefetch_related("enrolments__student")

    def with_revenue(self) -> Self:
        """Add what paid orders brought in.

        Not to be chained with `with_lesson_totals`: two joins multiply the rows that are summed.
        """
        paid = Q(order_items__order__paid_at__isnull=False)
        return self.annotate(
            revenue=Coalesce(
                Sum("order_items__price", filter=paid),
                Decimal("0"),
                output_field=DecimalField(max_digits=10, decimal_places=2),
            )
        )


class LessonQuerySet(models.QuerySet):
    def taught_by(self, user: User) -> Self:
        return self.filter(course__instructor=user)


class EnrolmentQuerySet(models.QuerySet):
    def of_student(self, user: User) -> Self:
        return self.filter(student=user)

    def with_courses(self) -> Self:
        return self.select_related("course__category", "course__instructor")

    def latest_first(self) -> Self:
        return self.order_by("-created_at", "-pk")
