from rest_framework import generics


class PublicListView(generics.ListAPIView):
    authentication_classes = []
