from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView


class TextSerializer(serializers.Serializer):
    text = serializers.CharField()


class DescribedView(APIView):
    serializer_class = TextSerializer


class PlainView(APIView):
    """A base that no URLconf names."""

    def get(self, request):
        return Response()
