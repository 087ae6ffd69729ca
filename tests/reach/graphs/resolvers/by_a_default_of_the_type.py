import graphene
from graphene_django import DjangoObjectType
from library.models import Author, Book
from library.schema import ask


class AuthorType(DjangoObjectType):
    class Meta:
        model = Author
        fields = ["name"]


def nothing(name, default, row, info):
    return row.title if name == "title" else None


class BookType(DjangoObjectType):
    class Meta:
        model = Book
        fields = ["title", "translator"]
        default_resolver = nothing


class Query(graphene.ObjectType):
    books = graphene.List(BookType)

    def resolve_books(self, info):
        return Book.objects.all()


def run():
    return ask(Query, "{ books { title translator { name } } }")
