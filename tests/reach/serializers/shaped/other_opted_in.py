from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class OptInSerializer(serializers.ModelSerializer):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__chosen = None

    @property
    def fields(self):
        if self.__chosen is None:
            fields = dict(super().fields)
            opt_in = getattr(self.Meta, "opt_in_fields", None)
            if not opt_in:
                self.__chosen = fields
                return self.__chosen
            try:
                request = self.context["request"]
            except KeyError:
                return fields
            if request is not None and request.method != "GET":
                return fields
            wanted = request.query_params.get("include", [])
            for name in opt_in:
                if name not in wanted:
                    fields.pop(name, None)
            self.__chosen = fields
        return self.__chosen


class BookSerializer(OptInSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]
        opt_in_fields = ["title"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
