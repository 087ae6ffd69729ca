import graphene
from graphene_django import DjangoConnectionField, DjangoObjectType
from library.models import Author, Book
from library.schema import ask


class AuthorType(DjangoObjectType):
    class Meta:
        model = Author
        fields = ["name"]


class BookType(DjangoObjectType):
    class Meta:
        model = Book
        fields = ["title", "author"]
        interfaces = (graphene.relay.Node,)


class Query(graphene.ObjectType):
    books = DjangoConnectionField(BookType)


def run():
    return ask(Query, "{ books { edges { node { title author { name } } } } }")
