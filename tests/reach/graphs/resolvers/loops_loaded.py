import graphene
from graphene_django import DjangoObjectType
from library.models import Book
from library.schema import ask


class BookType(DjangoObjectType):
    shelves = graphene.List(graphene.Int)

    def resolve_shelves(self, info):
        return [copy.shelf.number for copy in self.copies.select_related("shelf")]

    class Meta:
        model = Book
        fields = ["title"]


class Query(graphene.ObjectType):
    book = graphene.Field(BookType)

    def resolve_book(self, info):
        return Book.objects.order_by("pk")[0]


def run():
    return ask(Query, "{ book { shelves } }")
