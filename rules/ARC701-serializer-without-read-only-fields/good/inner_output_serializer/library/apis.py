from library.models import Book
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView


class BookListApi(APIView):
    class OutputSerializer(serializers.ModelSerializer):
        class Meta:
            model = Book
            fields = ("id", "title", "created")

    def get(self, request):
        return Response(self.OutputSerializer(Book.objects.all(), many=True).data)
