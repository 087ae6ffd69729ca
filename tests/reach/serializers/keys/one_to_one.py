from library.asking import listed
from library.models import Cover
from rest_framework import serializers, viewsets


class CoverSerializer(serializers.ModelSerializer):
    class Meta:
        model = Cover
        fields = ["id", "book"]


class CoverViewSet(viewsets.ModelViewSet):
    queryset = Cover.objects.all()
    serializer_class = CoverSerializer


def run():
    listed(CoverViewSet)
