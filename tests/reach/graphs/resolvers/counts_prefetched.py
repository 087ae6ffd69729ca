import graphene
from graphene_django import DjangoObjectType
from library.models import Book
from library.schema import ask


class BookType(DjangoObjectType):
    number_of_copies = graphene.Int()

    def resolve_number_of_copies(self, info):
        return self.copies.count()

    class Meta:
        model = Book
        fields = ["title"]


class Query(graphene.ObjectType):
    books = graphene.List(BookType)

    def resolve_books(self, info):
        return Book.objects.prefetch_related("copies")


def run():
    return ask(Query, "{ books { numberOfCopies } }")
