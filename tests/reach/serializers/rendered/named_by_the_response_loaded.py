from library.asking import get
from library.models import Book
from rest_framework.renderers import TemplateHTMLRenderer
from rest_framework.response import Response
from rest_framework.views import APIView


class BookList(APIView):
    renderer_classes = [TemplateHTMLRenderer]

    def get(self, request):
        books = Book.objects.for_list()
        return Response({"books": books}, template_name="library/books.html")


def run():
    get(BookList.as_view())
