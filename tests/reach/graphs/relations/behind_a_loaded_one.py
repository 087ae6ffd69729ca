import graphene
from graphene_django import DjangoObjectType
from library.models import Author, Book, Publisher
from library.schema import ask


class PublisherType(DjangoObjectType):
    class Meta:
        model = Publisher
        fields = ["name"]


class AuthorType(DjangoObjectType):
    class Meta:
        model = Author
        fields = ["publisher"]


class BookType(DjangoObjectType):
    class Meta:
        model = Book
        fields = ["title", "author"]


class Query(graphene.ObjectType):
    books = graphene.List(BookType)

    def resolve_books(self, info):
        return Book.objects.select_related("author")


def run():
    return ask(Query, "{ books { author { publisher { name } } } }")
