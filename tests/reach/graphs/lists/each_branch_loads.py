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
    books = graphene.List(BookType, long=graphene.Boolean())

    def resolve_books(self, info, long=False):
        if long:
            return Book.objects.filter(pages__gt=100).select_related("author")
        return Book.objects.select_related("author")


def run():
    return ask(Query, "{ books { title author { name } } }")
