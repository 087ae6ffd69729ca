"""What can be done to courses."""

from collections.abc import Iterable
from functools import partial

from django.db import transaction

from academy.errors import DomainError
from courses.models import Course, Enrolment
from courses.tasks import send_welcome
from users.models import User
from users.services import register_user


def publish_course(*, course: Course) -> Course:
    """Put a course into the catalogue; one without lessons would be sold empty."""
    if not course.lessons.exists():
        raise DomainError("course_empty", "A course needs a lesson before it is published.")
    course.is_published = True
    course.save(update_fields=["is_published"])
    return course


def enrol_student(*, student: User, courses: Iterable[Course]) -> None:
    """Give a student access to courses and welcome them once.

    A student who is enrolled already stays so: the constraint decides, not a question asked
    before, so that two requests at the same time do no harm.
    """
    Enrolment.objects.bulk_create(
        [Enrolment(student=student, course=course) for course in courses],
        ignore_conflicts=True,
    )
    transaction.on_commit(partial(send_welcome.delay, student.pk))


@transaction.atomic
def create_user_and_enroll_in_course(
    *, email: str, password: str, course: Course, first_name: str = "", last_name: str = ""
) -> User:
    """Register somebody who is given a course, as the staff does for a company's employees.

    Both or nothing: an account without its course would have to be found and mended by hand.
    """
    user = register_user(email=email, password=password, first_name=first_name, last_name=last_name)
    enrol_student(student=user, courses=[course])
    return user
