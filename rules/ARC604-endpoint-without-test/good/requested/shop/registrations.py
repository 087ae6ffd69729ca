from . import reports
from .urls import router

router.register("reports", reports.ReportViewSet, "sales-report")
