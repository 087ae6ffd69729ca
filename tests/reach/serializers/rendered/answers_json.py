from library.asking import get
from library.models import Book
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.views import APIView


class BookList(APIView):
    renderer_classes = [JSONRenderer]
    template_name = "library/books.html"

    def get(self, request):
        books = Book.objects.all()
        return Response({"books": [book.title for book in books]})


def run():
    get(BookList.as_view())
