from library.asking import listed
from library.models import Copy
from rest_framework import serializers, viewsets


class CopySerializer(serializers.ModelSerializer):
    class Meta:
        model = Copy
        fields = ["id", "branch"]
        depth = 2


class CopyViewSet(viewsets.ModelViewSet):
    queryset = Copy.objects.select_related("branch")
    serializer_class = CopySerializer


def run():
    listed(CopyViewSet)
