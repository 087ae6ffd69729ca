import graphene
from graphene_django import DjangoObjectType
from library.models import Blurb, Book
from library.schema import ask


class BlurbType(DjangoObjectType):
    class Meta:
        model = Blurb
        fields = ["text", "book"]


class BookType(DjangoObjectType):
    class Meta:
        model = Book
        fields = ["title"]


class Query(graphene.ObjectType):
    blurbs = graphene.List(BlurbType)

    def resolve_blurbs(self, info):
        return Blurb.objects.all()


def run():
    return ask(Query, "{ blurbs { book { title } } }")
