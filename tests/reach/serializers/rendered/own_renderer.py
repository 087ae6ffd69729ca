from library.asking import get
from library.models import Book
from rest_framework.renderers import TemplateHTMLRenderer
from rest_framework.response import Response
from rest_framework.views import APIView


class BooksRenderer(TemplateHTMLRenderer):
    template_name = "library/books.html"


class BookList(APIView):
    renderer_classes = [BooksRenderer]

    def get(self, request):
        return Response({"books": Book.objects.all()})


def run():
    get(BookList.as_view())
