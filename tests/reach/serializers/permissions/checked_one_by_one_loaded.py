from library.asking import get
from library.models import Book
from rest_framework.permissions import BasePermission
from rest_framework.response import Response
from rest_framework.views import APIView


class FromHome(BasePermission):
    def has_object_permission(self, request, view, book):
        return book.author.name != ""


class BookList(APIView):
    permission_classes = [FromHome]

    def get(self, request):
        books = Book.objects.select_related("author")
        for book in books:
            self.check_object_permissions(request, book)
        return Response([book.title for book in books])


def run():
    get(BookList.as_view())
