from library.asking import listed
from library.models import Book
from rest_framework.renderers import TemplateHTMLRenderer
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet


class Books(GenericViewSet):
    queryset = Book.objects.all()
    renderer_classes = (TemplateHTMLRenderer,)
    template_name = "library/books.html"

    def list(self, request):
        return Response({"books": self.get_queryset()})


def run():
    listed(Books)
