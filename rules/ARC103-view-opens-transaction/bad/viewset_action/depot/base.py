from rest_framework import viewsets


class DepotViewSet(viewsets.ModelViewSet):
    """What all viewsets of the depot extend."""
