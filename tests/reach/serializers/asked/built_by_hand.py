from library.asking import get, superuser
from library.models import Book
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]

    def get_fields(self):
        fields = super().get_fields()
        if not self.context["request"].user.is_staff:
            fields.pop("author_name")
        return fields


class BookList(APIView):
    def get(self, request):
        context = {"request": request}
        return Response(BookSerializer(Book.objects.all(), many=True, context=context).data)


def run():
    get(BookList.as_view(), user=superuser())
