from rest_framework import viewsets


class PublicViewSet(viewsets.ReadOnlyModelViewSet):
    authentication_classes = []
