from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets
from rest_framework.response import Response


class LineSerializer(serializers.Serializer):
    line = serializers.CharField()


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    serializer_class = LineSerializer

    def list(self, request, *args, **kwargs):
        lines = []
        for book in Book.objects.all():
            lines.append({"line": f"{book.title} by {book.author.name}"})
        return Response(LineSerializer(lines, many=True).data)


def run():
    listed(BookViewSet)
