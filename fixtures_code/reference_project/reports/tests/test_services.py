import pytest
from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.core import mail

from academy.tests.factories import CourseFactory, UserFactory
from orders.services import buy_course
from reports import services
from reports.notices import group_of_user
from reports.tasks import build_sales_report

pytestmark = pytest.mark.django_db


def test_a_report_lists_what_its_reader_teaches(django_capture_on_commit_callbacks) -> None:
    course = CourseFactory(title="Cello", price=120)
    CourseFactory(title="By somebody else")
    buy_course(customer=UserFactory(), course=course)

    with django_capture_on_commit_callbacks(execute=True):
        report = services.request_sales_report(user=course.instructor)

    report.refresh_from_db()
    assert report.file.read().decode().splitlines() == ["course,revenue", "Cello,120.00"]
    assert [message.to for message in mail.outbox] == [[course.instructor.email]]


def test_open_pages_are_told(django_capture_on_commit_callbacks) -> None:
    user = UserFactory()
    layer = get_channel_layer()
    async_to_sync(layer.group_add)(group_of_user(user.pk), "page")

    with django_capture_on_commit_callbacks(execute=True):
        report = services.request_sales_report(user=user)

    notice = async_to_sync(layer.receive)("page")
    assert notice == {"type": "report.ready", "report": report.pk}


def test_a_task_that_is_delivered_twice_works_once(django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        report = services.request_sales_report(user=UserFactory())

    with django_capture_on_commit_callbacks(execute=True):
        build_sales_report(report.pk)

    assert len(mail.outbox) == 1


def test_ten_courses_take_as_many_queries_as_one(
    django_assert_num_queries, django_capture_on_commit_callbacks
) -> None:
    user = UserFactory(is_staff=True)
    for size in (1, 10):
        CourseFactory.create_batch(size)
        # in the service: savepoint, insert, release; in its tasks: report, courses, savepoint,
        # update, release; report for the mail
        with django_assert_num_queries(9), django_capture_on_commit_callbacks(execute=True):
            services.request_sales_report(user=user)
