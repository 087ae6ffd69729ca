import graphene
import graphene_django_optimizer as gql_optimizer
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
    books = graphene.List(BookType)

    def resolve_books(self, info):
        return gql_optimizer.query(Book.objects.all(), info)


def run():
    return ask(Query, "{ books { title author { name } } }")
