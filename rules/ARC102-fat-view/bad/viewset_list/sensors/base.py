from rest_framework import viewsets


class SensorViewSet(viewsets.ViewSet):
    """Extended by each kind of sensor."""
