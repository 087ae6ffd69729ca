"""The work on reports."""

import csv
from functools import partial
from io import StringIO

from celery import shared_task
from django.core.files.base import ContentFile
from django.core.mail import send_mail
from django.db import transaction
from django.utils import timezone

from reports import selectors
from reports.models import SalesReport
from reports.notices import notify_report_ready
from users.models import User


@shared_task(
    autoretry_for=(OSError,), retry_backoff=True, max_retries=5, soft_time_limit=240, time_limit=300
)
def build_sales_report(report_id: int) -> None:
    """Write the file, then tell who asked for it. A second delivery of the task does nothing."""
    report = SalesReport.objects.select_related("requested_by").get(pk=report_id)
    if report.is_ready:
        return
    content = sales_table(user=report.requested_by)
    with transaction.atomic():
        report.file.save("sales.csv", ContentFile(content.encode()), save=False)
        report.ready_at = timezone.now()
        report.save(update_fields=["file", "ready_at"])
        transaction.on_commit(
            partial(notify_report_ready, user_id=report.requested_by_id, report_id=report.pk)
        )
        transaction.on_commit(partial(send_report_mail.delay, report.pk))


@shared_task(autoretry_for=(OSError,), retry_backoff=True, max_retries=5, time_limit=60)
def send_report_mail(report_id: int) -> None:
    report = SalesReport.objects.select_related("requested_by").get(pk=report_id)
    send_mail(
        subject="Your sales report is ready",
        message="You find it on the page of your reports.",
        from_email=None,
        recipient_list=[report.requested_by.email],
    )


def sales_table(*, user: User) -> str:
    """A line for each course: its title and what it brought in."""
    table = StringIO()
    writer = csv.writer(table)
    writer.writerow(["course", "revenue"])
    for course in selectors.list_sold_courses(user=user):
        writer.writerow([course.title, f"{course.revenue:.2f}"])
    return table.getvalue()
