from django.core import mail
from django.test import TestCase

from academy.errors import DomainError
from academy.tests.factories import CourseFactory, UserFactory
from courses import services


class PublishCourseTests(TestCase):
    def test_publishes_a_course_with_lessons(self) -> None:
        course = CourseFactory(is_published=False)

        services.publish_course(course=course)

        course.refresh_from_db()
        self.assertTrue(course.is_published)

    def test_refuses_an_empty_course(self) -> None:
        course = CourseFactory(is_published=False)
        course.lessons.all().delete()

        with self.assertRaises(DomainError):
            services.publish_course(course=course)


class EnrolStudentTests(TestCase):
    def test_enrols_once_however_often_it_is_called(self) -> None:
        student, course = UserFactory(), CourseFactory()

        services.enrol_student(student=student, courses=[course])
        services.enrol_student(student=student, courses=[course])

        self.assertEqual(student.enrolments.count(), 1)

    def test_welcomes_after_the_commit_with_one_mail(self) -> None:
        student = UserFactory()

        with self.captureOnCommitCallbacks(execute=True):
            services.enrol_student(student=student, courses=[CourseFactory(), CourseFactory()])
            self.assertEqual(mail.outbox, [])

        self.assertEqual([message.to for message in mail.outbox], [[student.email]])


class CreateUserAndEnrollTests(TestCase):
    def test_registers_enrols_and_welcomes(self) -> None:
        course = CourseFactory()

        with self.captureOnCommitCallbacks(execute=True):
            user = services.create_user_and_enroll_in_course(
                email="eve@academy.example", password="a good long phrase", course=course
            )

        self.assertTrue(user.enrolments.filter(course=course).exists())
        self.assertEqual(mail.outbox[0].to, ["eve@academy.example"])
