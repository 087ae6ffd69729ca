import graphene
from graphene_django import DjangoObjectType
from library.models import Book
from library.schema import ask


class BookType(DjangoObjectType):
    class Meta:
        model = Book
        fields = ["title", "pages"]


class Query(graphene.ObjectType):
    books = graphene.List(BookType)

    def resolve_books(self, info):
        return Book.objects.only("title")


def run():
    return ask(Query, "{ books { title pages } }")
