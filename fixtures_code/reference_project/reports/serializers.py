"""How reports look from outside."""

from rest_framework import serializers

from reports.models import SalesReport


class SalesReportSerializer(serializers.ModelSerializer):
    """A report; `file` is a link that is signed and soon out of date, where storage can sign."""

    class Meta:
        model = SalesReport
        fields = ["id", "created_at", "ready_at", "file"]
        read_only_fields = ["id", "created_at", "ready_at", "file"]
