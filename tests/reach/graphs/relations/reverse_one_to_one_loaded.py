import graphene
from graphene_django import DjangoObjectType
from library.models import Blurb, Book
from library.schema import ask


class BlurbType(DjangoObjectType):
    class Meta:
        model = Blurb
        fields = ["text"]


class BookType(DjangoObjectType):
    class Meta:
        model = Book
        fields = ["title", "blurb"]


class Query(graphene.ObjectType):
    books = graphene.List(BookType)

    def resolve_books(self, info):
        return Book.objects.select_related("blurb")


def run():
    return ask(Query, "{ books { blurb { text } } }")
