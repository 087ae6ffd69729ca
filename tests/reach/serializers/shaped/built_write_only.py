from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class RoutedSerializer(serializers.ModelSerializer):
    def build_field(self, field_name, info, model_class, nested_depth):
        request = self.context.get("request")
        if request is not None and request.method != "GET":
            nested_depth = 0
        return super().build_field(field_name, info, model_class, nested_depth)

    def build_relational_field(self, field_name, relation_info):
        field_class, field_kwargs = super().build_relational_field(field_name, relation_info)
        if field_kwargs.get("many"):
            field_kwargs.pop("read_only", None)
            field_kwargs["write_only"] = True
        return field_class, field_kwargs


class BookSerializer(RoutedSerializer):
    class Meta:
        model = Book
        fields = ["id", "genres"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
