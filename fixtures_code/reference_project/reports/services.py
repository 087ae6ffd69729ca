"""What can be done to reports."""

from functools import partial

from django.db import transaction

from reports.models import SalesReport
from reports.tasks import build_sales_report
from users.models import User


@transaction.atomic
def request_sales_report(*, user: User) -> SalesReport:
    """Note the wish and leave the work to a worker; the user is told when it is done."""
    report = SalesReport.objects.create(requested_by=user)
    transaction.on_commit(partial(build_sales_report.delay, report.pk))
    return report
