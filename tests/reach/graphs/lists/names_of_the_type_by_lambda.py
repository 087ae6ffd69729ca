import graphene
from graphene_django import DjangoObjectType
from library.models import Author, Book
from library.schema import ask


class Query(graphene.ObjectType):
    books = graphene.NonNull(graphene.List(graphene.NonNull(lambda: BookType)))

    def resolve_books(self, info):
        return Book.objects.all()


class AuthorType(DjangoObjectType):
    class Meta:
        model = Author
        fields = ["name"]


class BookType(DjangoObjectType):
    class Meta:
        model = Book
        fields = ["title", "author"]


def run():
    return ask(Query, "{ books { title author { name } } }")
