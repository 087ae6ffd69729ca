"""The endpoints of reports."""

from drf_spectacular.utils import extend_schema
from rest_framework import mixins, status, viewsets
from rest_framework.request import Request
from rest_framework.response import Response

from reports import selectors, services
from reports.models import SalesReport
from reports.querysets import SalesReportQuerySet
from reports.serializers import SalesReportSerializer


class SalesReportViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """A user's own reports. A new one is asked for here and found ready later."""

    queryset = SalesReport.objects.none()
    serializer_class = SalesReportSerializer

    def get_queryset(self) -> SalesReportQuerySet:
        return selectors.list_reports(user=self.request.user)

    @extend_schema(request=None, responses={202: SalesReportSerializer})
    def create(self, request: Request) -> Response:
        report = services.request_sales_report(user=request.user)
        return Response(self.get_serializer(report).data, status=status.HTTP_202_ACCEPTED)
