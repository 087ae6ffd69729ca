from django.db import models
from rest_framework import generics, serializers


class Doctor(models.Model):
    name = models.CharField(max_length=50)


class Visit(models.Model):
    at = models.DateTimeField()
    doctor = models.ForeignKey(Doctor, on_delete=models.PROTECT)


class VisitSerializer(serializers.ModelSerializer):
    doctor = serializers.StringRelatedField()
    doctor_name = serializers.ReadOnlyField(source="doctor.name")

    class Meta:
        model = Visit
        fields = ["at", "doctor", "doctor_name"]
        read_only_fields = ["at"]

    @staticmethod
    def setup_eager_loading(visits):
        return visits.select_related("doctor")


class VisitList(generics.ListAPIView):
    serializer_class = VisitSerializer

    def get_queryset(self):
        return self.get_serializer_class().setup_eager_loading(Visit.objects.order_by("at"))


def build_only():
    """Nothing is read before somebody asks for the data."""
    return VisitSerializer(Visit.objects.all(), many=True)
