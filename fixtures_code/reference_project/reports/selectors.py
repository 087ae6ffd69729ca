"""What can be asked about reports, and what stands in them."""

from courses.models import Course
from courses.querysets import CourseQuerySet
from reports.models import SalesReport
from reports.querysets import SalesReportQuerySet
from users.models import User


def list_reports(*, user: User) -> SalesReportQuerySet:
    return SalesReport.objects.of_user(user)


def list_sold_courses(*, user: User) -> CourseQuerySet:
    """The courses whose sales a user may see: the staff all of them, others what they teach."""
    courses = Course.objects.all() if user.is_staff else Course.objects.taught_by(user)
    return courses.with_revenue().order_by("title", "pk")
