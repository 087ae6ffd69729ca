import graphene
from graphene_django import DjangoObjectType
from library.models import Author, Book
from library.schema import ask


class AuthorType(DjangoObjectType):
    class Meta:
        model = Author
        fields = ["name"]


class BookType(DjangoObjectType):
    def resolve_author(self, info):
        return info.context["authors"][self.author_id]

    class Meta:
        model = Book
        fields = ["title", "author"]


class Query(graphene.ObjectType):
    books = graphene.List(BookType)

    def resolve_books(self, info):
        return Book.objects.all()


def run():
    return ask(Query, "{ books { title author { name } } }", {"authors": Author.objects.in_bulk()})
