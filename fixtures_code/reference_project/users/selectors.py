"""What can be asked about users."""

from users.managers import UserQuerySet
from users.models import User


def list_instructors() -> UserQuerySet:
    """The instructors, in the order of the public list."""
    instructors = User.objects.instructors().with_course_count()
    return instructors.order_by("last_name", "first_name", "pk")
