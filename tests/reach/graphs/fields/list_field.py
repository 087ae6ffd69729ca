import graphene
from graphene_django import DjangoListField, DjangoObjectType
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


class Query(graphene.ObjectType):
    books = DjangoListField(BookType)


def run():
    return ask(Query, "{ books { title author { name } } }")
