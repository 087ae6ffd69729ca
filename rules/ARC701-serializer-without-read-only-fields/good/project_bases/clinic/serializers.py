from clinic.models import LabResult, Patient
from core.serializers import ReadOnlyModelSerializer, TimestampedSerializer


class LabResultSerializer(ReadOnlyModelSerializer):
    class Meta:
        model = LabResult
        fields = ["id", "patient", "value", "created_at"]


class PatientSerializer(TimestampedSerializer):
    class Meta(TimestampedSerializer.Meta):
        model = Patient
        fields = TimestampedSerializer.Meta.fields + ["name"]
