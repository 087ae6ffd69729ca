from library.models import Book
from rest_framework import serializers


class ExpandingSerializer(serializers.ModelSerializer):
    def __init__(self, *args, **kwargs):
        fields = kwargs.pop("fields", [])
        self.expand = kwargs.pop("expand", []) or []
        fields = self.expand
        super().__init__(*args, **kwargs)
        if fields is not None:
            self.fields = self._filter_fields(fields)

    def _filter_fields(self, fields):
        allowed = []
        for item in fields:
            if isinstance(item, str):
                allowed.append(item)
            elif isinstance(item, dict):
                allowed.append(list(item.keys())[0])
        for name in allowed:
            if name not in self.fields:
                self.fields[name] = serializers.ReadOnlyField(source="title")
        for name in set(self.fields) if allowed else ():
            if name not in allowed:
                self.fields.pop(name)
        return self.fields


class BookSerializer(ExpandingSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]


def run():
    return BookSerializer(Book.objects.all(), many=True, fields=("id", "title")).data
