from library.asking import get
from library.models import Book
from rest_framework.renderers import TemplateHTMLRenderer
from rest_framework.response import Response
from rest_framework.views import APIView


class LoadingRenderer(TemplateHTMLRenderer):
    def get_template_context(self, data, renderer_context):
        return {"books": data["books"].select_related("author")}


class BookList(APIView):
    renderer_classes = [LoadingRenderer]
    template_name = "library/books.html"

    def get(self, request):
        return Response({"books": Book.objects.all()})


def run():
    get(BookList.as_view())
