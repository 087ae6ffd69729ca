import graphene
from graphene_django import DjangoObjectType
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
    book = graphene.Field(BookType)

    def resolve_book(self, info):
        return Book.objects.first()


def run():
    return ask(Query, "{ book { title author { name } } }")
