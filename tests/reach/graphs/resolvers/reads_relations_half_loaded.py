import graphene
from graphene_django import DjangoObjectType
from library.models import Book
from library.schema import ask


class BookType(DjangoObjectType):
    publisher = graphene.String()

    def resolve_publisher(self, info):
        return self.author.publisher.name

    class Meta:
        model = Book
        fields = ["title"]


class Query(graphene.ObjectType):
    books = graphene.List(BookType)

    def resolve_books(self, info):
        return Book.objects.select_related("author")


def run():
    return ask(Query, "{ books { title publisher } }")
