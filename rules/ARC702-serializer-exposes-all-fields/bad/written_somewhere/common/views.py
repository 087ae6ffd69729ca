from rest_framework import viewsets


class AppViewSet(viewsets.ModelViewSet):
    pagination_class = None
