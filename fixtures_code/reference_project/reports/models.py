"""Reports that somebody asked for."""

from uuid import uuid4

from django.conf import settings
from django.db import models

from reports.querysets import SalesReportQuerySet


def report_path(report: "SalesReport", filename: str) -> str:
    return f"reports/{uuid4().hex}/{filename}"


class SalesReport(models.Model):
    """A table of what was sold, made by a worker; it has a file once it is ready."""

    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sales_reports"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    ready_at = models.DateTimeField(null=True, blank=True)
    file = models.FileField(upload_to=report_path, blank=True)

    objects = SalesReportQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"sales report {self.pk}"

    @property
    def is_ready(self) -> bool:
        return self.ready_at is not None
