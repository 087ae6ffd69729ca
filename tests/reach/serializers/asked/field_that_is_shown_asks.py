from library.asking import get
from library.models import Book, Copy
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title"]

    def to_representation(self, instance):
        data = super().to_representation(instance)
        if "title" in self.fields:
            data["copies"] = list(Copy.objects.filter(book=instance).values_list("pk", flat=True))
        return data


class BookList(generics.ListAPIView):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    get(BookList.as_view())
