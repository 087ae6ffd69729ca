"""What can be asked about courses. A selector returns a queryset that has loaded what its view
shows; how many queries that takes is pinned in the tests."""

from courses.models import Course, Enrolment, Lesson
from courses.querysets import CourseQuerySet, EnrolmentQuerySet, LessonQuerySet
from users.models import User


def list_catalogue() -> CourseQuerySet:
    """The published courses, as the public sees them."""
    return Course.objects.published().with_details().with_lesson_totals().newest_first()


def list_taught_courses(*, instructor: User) -> CourseQuerySet:
    """An instructor's courses, published or not."""
    return Course.objects.taught_by(instructor).with_details()


def list_lessons(*, instructor: User) -> LessonQuerySet:
    return Lesson.objects.taught_by(instructor)


def list_dashboard_courses(*, instructor: User) -> CourseQuerySet:
    """An instructor's courses with their students and what they earned."""
    return Course.objects.taught_by(instructor).with_students().with_revenue().newest_first()


def list_enrolments(*, student: User) -> EnrolmentQuerySet:
    """What a student has access to, the latest first."""
    return Enrolment.objects.of_student(student).with_courses().latest_first()
