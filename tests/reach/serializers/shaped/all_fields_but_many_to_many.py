from django.db.models.fields.related_descriptors import ManyToManyDescriptor
from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class PrivateSerializer(serializers.ModelSerializer):
    def get_field_names(self, declared_fields, info):
        names = list(super().get_field_names(declared_fields, info))
        if "id" in names:
            names.remove("id")
        names.insert(0, "id")

        def is_public(name):
            if name.startswith("_"):
                return False
            return not (
                self.is_brief and isinstance(getattr(Book, name, None), ManyToManyDescriptor)
            )

        return [name for name in names if is_public(name)]

    @property
    def is_brief(self):
        return getattr(self.Meta, "is_brief", False)


class BookSerializer(PrivateSerializer):
    class Meta:
        model = Book
        exclude = ["origin"]
        is_brief = True


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
