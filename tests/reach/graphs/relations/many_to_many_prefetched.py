import graphene
from graphene_django import DjangoObjectType
from library.models import Book, Genre
from library.schema import ask


class GenreType(DjangoObjectType):
    class Meta:
        model = Genre
        fields = ["name"]


class BookType(DjangoObjectType):
    class Meta:
        model = Book
        fields = ["title", "genres"]


class Query(graphene.ObjectType):
    books = graphene.List(BookType)

    def resolve_books(self, info):
        return Book.objects.prefetch_related("genres")


def run():
    return ask(Query, "{ books { genres { name } } }")
