"""What can be asked about users."""

from users.managers import UserQuerySet
from users.models import User


def list_instructors() -> UserQuerySet:
    """The instructors, in the order of the public list."""
    return User.objects.instructors().with_course_count().by_name()
