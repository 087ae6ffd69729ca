from library.asking import get
from library.models import Book
from rest_framework.renderers import BaseRenderer
from rest_framework.response import Response
from rest_framework.views import APIView


class TextRenderer(BaseRenderer):
    media_type = "text/plain"
    format = "text"

    def render(self, data, accepted_media_type=None, renderer_context=None):
        return ", ".join(book.title for book in data["books"])


class BookList(APIView):
    renderer_classes = [TextRenderer]
    template_name = "library/books.html"

    def get(self, request):
        return Response({"books": Book.objects.all()})


def run():
    get(BookList.as_view())
