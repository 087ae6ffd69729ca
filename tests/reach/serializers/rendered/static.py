from library.asking import get
from library.models import Book
from rest_framework.renderers import StaticHTMLRenderer
from rest_framework.response import Response
from rest_framework.views import APIView


class BookList(APIView):
    renderer_classes = [StaticHTMLRenderer]
    template_name = "library/books.html"

    def get(self, request):
        books = Book.objects.all()
        return Response("".join(book.title for book in books))


def run():
    get(BookList.as_view())
