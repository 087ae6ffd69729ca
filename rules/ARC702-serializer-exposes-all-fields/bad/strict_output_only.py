# options: --arc-strict
from django.db import models
from rest_framework import generics, serializers


class Forecast(models.Model):
    day = models.DateField()
    temperature = models.IntegerField()


class ForecastSerializer(serializers.ModelSerializer):
    class Meta:
        model = Forecast
        fields = "__all__"  # ARC702 ForecastSerializer


class ForecastListView(generics.ListAPIView):
    queryset = Forecast.objects.all()
    serializer_class = ForecastSerializer
