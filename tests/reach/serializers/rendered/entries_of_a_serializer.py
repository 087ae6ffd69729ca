from library.asking import get
from library.models import Book
from rest_framework.renderers import TemplateHTMLRenderer
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework import serializers


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["title", "author"]


class BookList(APIView):
    renderer_classes = [TemplateHTMLRenderer]
    template_name = "library/entries.html"

    def get(self, request):
        serializer = BookSerializer(Book.objects.all(), many=True)
        return Response({"books": serializer.data})


def run():
    get(BookList.as_view())
