import graphene
from graphene_django import DjangoListField, DjangoObjectType
from library.models import Author, Book
from library.schema import ask


class AuthorType(DjangoObjectType):
    class Meta:
        model = Author
        fields = ["name"]


class BookType(DjangoObjectType):
    class Meta:
        model = Book
        fields = ["title", "author"]


class Loaded(DjangoListField):
    @staticmethod
    def list_resolver(*arguments, **options):
        return DjangoListField.list_resolver(*arguments, **options).select_related("author")


class Query(graphene.ObjectType):
    books = Loaded(BookType)

    def resolve_books(self, info):
        return Book.objects.all()


def run():
    return ask(Query, "{ books { title author { name } } }")
