from rest_framework.response import Response

from .base import SensorViewSet
from .models import Reading


class ReadingViewSet(SensorViewSet):
    def list(self, request):  # ARC102 list
        rows = []
        for reading in Reading.objects.all():
            value = reading.value
            if reading.unit == "F":
                value = (value - 32) / 1.8
            elif reading.unit == "K":
                value = value - 273.15
            elif reading.unit == "mV":
                value = value / 1000
            if value < -40:
                state = "broken"
            elif value < 0:
                state = "freezing"
            elif value < 15:
                state = "cold"
            elif value < 25:
                state = "pleasant"
            elif value < 35:
                state = "warm"
            else:
                state = "hot"
            while value > 1000:
                value = value / 10
            rows.append({"sensor": reading.sensor, "value": value, "state": state})
        if "state" in request.query_params:
            rows = [row for row in rows if row["state"] == request.query_params["state"]]
        return Response(rows)
