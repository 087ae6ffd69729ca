from library.asking import get
from library.models import Book
from rest_framework.decorators import api_view, renderer_classes
from rest_framework.renderers import TemplateHTMLRenderer
from rest_framework.response import Response


@api_view()
@renderer_classes([TemplateHTMLRenderer])
def books(request):
    books = Book.objects.select_related("author")
    return Response({"books": books}, template_name="library/books.html")


def run():
    get(books)
