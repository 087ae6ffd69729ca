from library.asking import get
from library.models import Book
from rest_framework.renderers import TemplateHTMLRenderer
from rest_framework.response import Response
from rest_framework.views import APIView


class BookList(APIView):
    renderer_classes = [TemplateHTMLRenderer]

    def get_template_names(self):
        return ["library/books.html"]

    def get(self, request):
        return Response({"books": Book.objects.select_related("author")})


def run():
    get(BookList.as_view())
