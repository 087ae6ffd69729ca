import graphene
from graphene_django import DjangoObjectType
from library.models import Book
from library.schema import ask


class BookType(DjangoObjectType):
    publisher_name = graphene.String()

    class Meta:
        model = Book
        fields = ["title"]


class Query(graphene.ObjectType):
    books = graphene.List(BookType)

    def resolve_books(self, info):
        return Book.objects.select_related("author__publisher")


def run():
    return ask(Query, "{ books { publisherName } }")
