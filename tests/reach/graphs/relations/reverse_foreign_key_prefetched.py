import graphene
from graphene_django import DjangoObjectType
from library.models import Author, Book
from library.schema import ask


class BookType(DjangoObjectType):
    class Meta:
        model = Book
        fields = ["title"]


class AuthorType(DjangoObjectType):
    class Meta:
        model = Author
        fields = ["name", "books"]


class Query(graphene.ObjectType):
    authors = graphene.List(AuthorType)

    def resolve_authors(self, info):
        return Author.objects.prefetch_related("books")


def run():
    return ask(Query, "{ authors { name books { title } } }")
