import graphene
from graphene_django import DjangoObjectType
from library.models import Book, Copy
from library.schema import ask


class CopyType(DjangoObjectType):
    class Meta:
        model = Copy
        fields = ["number"]


class BookType(DjangoObjectType):
    copies = graphene.List(CopyType)

    def resolve_copies(self, info):
        return self.copies.filter(number=0)

    class Meta:
        model = Book
        fields = ["title"]


class Query(graphene.ObjectType):
    books = graphene.List(BookType)

    def resolve_books(self, info):
        return Book.objects.prefetch_related("copies")


def run():
    return ask(Query, "{ books { copies { number } } }")
