from library.asking import get
from library.models import Book
from rest_framework.decorators import api_view, renderer_classes
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response


@api_view()
@renderer_classes([JSONRenderer])
def books(request):
    books = Book.objects.values("title")
    return Response({"books": books}, template_name="library/books.html")


def run():
    get(books)
