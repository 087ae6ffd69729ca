import graphene
from graphene_django import DjangoObjectType
from graphene_django.filter import DjangoFilterConnectionField
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
        filter_fields = ["title"]


class Query(graphene.ObjectType):
    books = DjangoFilterConnectionField(BookType)

    def resolve_books(self, info):
        return Book.objects.select_related("author")


def run():
    return ask(Query, "{ books { edges { node { title author { name } } } } }")
