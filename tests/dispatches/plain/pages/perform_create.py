from django.db import transaction
from django.urls import path
from rest_framework import generics, serializers

from shop.models import Tag
from shop.tasks import index


class TagSerializer(serializers.ModelSerializer):
    class Meta:
        model = Tag
        fields = ["name"]


class TagView(generics.CreateAPIView):
    serializer_class = TagSerializer

    @transaction.atomic
    def create(self, request):
        return super().create(request)

    def perform_create(self, serializer):
        tag = serializer.save()
        index.delay(tag.pk)


urlpatterns = [path("", TagView.as_view())]
