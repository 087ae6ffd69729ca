from library.asking import get
from library.models import Book
from rest_framework.renderers import TemplateHTMLRenderer
from rest_framework.response import Response
from rest_framework.views import APIView


class Copies(APIView):
    renderer_classes = [TemplateHTMLRenderer]
    template_name = "library/copies.html"

    def get(self, request):
        return Response(
            {"book": Book.objects.order_by("pk").prefetch_related("copies__branch").first()}
        )


def run():
    get(Copies.as_view())
