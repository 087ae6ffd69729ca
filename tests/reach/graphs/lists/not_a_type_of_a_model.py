import graphene
from library.models import Book
from library.schema import ask


class Entry(graphene.ObjectType):
    writer = graphene.String()

    def resolve_writer(root, info):
        return root.author.name


class Query(graphene.ObjectType):
    books = graphene.List(Entry)

    def resolve_books(self, info):
        return Book.objects.all()


def run():
    return ask(Query, "{ books { writer } }")
