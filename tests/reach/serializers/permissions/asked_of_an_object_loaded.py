from library.asking import get
from library.models import Book
from rest_framework.permissions import AllowAny, BasePermission
from rest_framework.response import Response
from rest_framework.views import APIView


class FromHome(BasePermission):
    def has_object_permission(self, request, view, book):
        return book.author.name != ""


class BookList(APIView):
    permission_classes = [AllowAny]

    def get(self, request):
        books = Book.objects.select_related("author")
        permission = FromHome()
        allowed = [
            book.title for book in books if permission.has_object_permission(request, self, book)
        ]
        return Response(allowed)


def run():
    get(BookList.as_view())
