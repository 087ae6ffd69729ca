from library.asking import get
from library.models import Book
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView


class EntrySerializer(serializers.Serializer):
    label = serializers.CharField()
    author = serializers.CharField(source="book.author.name")


def entries():
    return [{"label": book.title, "book": book} for book in Book.objects.all()]


class Entries(APIView):
    def get(self, request):
        return Response(EntrySerializer(entries(), many=True).data)


def run():
    get(Entries.as_view())
