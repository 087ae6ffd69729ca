from dataclasses import dataclass

from library.asking import get
from library.models import Book
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView


class GenreSerializer(serializers.Serializer):
    name = serializers.CharField()


class EntrySerializer(serializers.Serializer):
    label = serializers.CharField()
    genres = GenreSerializer(many=True)


@dataclass
class Entry:
    label: str
    genres: object


def entries():
    return [Entry(book.title, book.genres.all()) for book in Book.objects.all()]


class Entries(APIView):
    def get(self, request):
        return Response(EntrySerializer(entries(), many=True).data)


def run():
    get(Entries.as_view())
