from django.db import models
from rest_framework import generics, serializers


class Holiday(models.Model):
    name = models.CharField(max_length=100)
    day = models.DateField()


class HolidaySerializer(serializers.ModelSerializer):
    class Meta:
        model = Holiday
        fields = "__all__"


class HolidayListView(generics.ListAPIView):
    queryset = Holiday.objects.all()
    serializer_class = HolidaySerializer


class HolidayDetailView(generics.RetrieveAPIView):
    queryset = Holiday.objects.all()
    serializer_class = HolidaySerializer
