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
    author = graphene.Field(AuthorType)

    def resolve_author(self, info):
        return Author.objects.first()


def run():
    return ask(Query, "{ author { name books { title } } }")
