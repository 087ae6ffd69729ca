import pytest
from django.urls import reverse

from academy.tests.factories import PASSWORD, CourseFactory, UserFactory
from courses.services import enrol_student
from front.demonstration import load_demonstration
from users.models import User

pytestmark = pytest.mark.django_db


def test_a_visitor_registers_and_is_logged_in(client) -> None:
    account = {
        "first_name": "Ada",
        "last_name": "Berg",
        "email": "Ada@academy.example",
        "password": "a good long phrase",
    }

    response = client.post(reverse("front:register"), account, follow=True)

    assert b"Log out" in response.content
    again = client.post(reverse("front:register"), account)
    assert b"There is an account with this address already." in again.content


def test_log_in_and_out(client) -> None:
    user = UserFactory()

    credentials = {"username": user.email.upper(), "password": PASSWORD}
    response = client.post(reverse("front:login"), credentials, follow=True)

    assert b"My courses" in response.content
    assert b"Log in" in client.post(reverse("front:logout"), follow=True).content


def test_the_catalogue_takes_as_many_queries_for_three_courses(
    client, django_assert_num_queries
) -> None:
    CourseFactory.create_batch(3)

    with django_assert_num_queries(3):  # count, courses, their tags
        response = client.get(reverse("front:catalogue"))

    assert response.content.count(b"EUR") == 3


def test_a_course_is_bought_once(client) -> None:
    course = CourseFactory(title="Cello")
    client.force_login(UserFactory())

    assert b"Buy for" in client.get(reverse("front:course", args=[course.slug])).content
    bought = client.post(reverse("front:buy", args=[course.slug]), follow=True)
    again = client.post(reverse("front:buy", args=[course.slug]), follow=True)

    assert b"Cello is yours." in bought.content
    assert b"You have a course of this order already." in again.content


def test_own_courses_take_as_many_queries_for_three(client, django_assert_num_queries) -> None:
    student = UserFactory()
    enrol_student(student=student, courses=CourseFactory.create_batch(3))
    client.force_login(student)

    with django_assert_num_queries(4):  # session, user, count, enrolments with their courses
        client.get(reverse("front:my-courses"))


def test_a_report_is_asked_for_on_its_page(client, django_capture_on_commit_callbacks) -> None:
    client.force_login(UserFactory())

    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("front:reports"))

    assert b"sales.csv" in client.get(reverse("front:reports")).content


def test_pages_of_users_need_a_log_in(client) -> None:
    assert client.get(reverse("front:reports")).status_code == 302


def test_demonstration_data_is_loaded_once() -> None:
    load_demonstration()
    load_demonstration()

    assert User.objects.count() == 2
