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


def long_books():
    return Book.objects.filter(pages=0).select_related("author")


class Query(graphene.ObjectType):
    books = graphene.List(BookType)

    def resolve_books(self, info):
        return long_books()


def run():
    return ask(Query, "{ books { title author { name } } }")
