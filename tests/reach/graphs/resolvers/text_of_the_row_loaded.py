import graphene
from graphene_django import DjangoObjectType
from library.models import Copy
from library.schema import ask


class CopyType(DjangoObjectType):
    label = graphene.String()

    def resolve_label(self, info):
        return str(self)

    class Meta:
        model = Copy
        fields = ["number"]


class Query(graphene.ObjectType):
    copies = graphene.List(CopyType)

    def resolve_copies(self, info):
        return Copy.objects.with_books()


def run():
    return ask(Query, "{ copies { label } }")
