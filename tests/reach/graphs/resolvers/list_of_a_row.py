import graphene
from graphene_django import DjangoObjectType
from library.models import Book, Copy, Shelf
from library.schema import ask


class ShelfType(DjangoObjectType):
    class Meta:
        model = Shelf
        fields = ["number"]


class CopyType(DjangoObjectType):
    class Meta:
        model = Copy
        fields = ["number", "shelf"]


class BookType(DjangoObjectType):
    copies = graphene.List(CopyType)

    def resolve_copies(self, info):
        return self.copies.filter(number__gte=0)

    class Meta:
        model = Book
        fields = ["title"]


class Query(graphene.ObjectType):
    book = graphene.Field(BookType)

    def resolve_book(self, info):
        return Book.objects.order_by("pk")[0]


def run():
    return ask(Query, "{ book { copies { shelf { number } } } }")
