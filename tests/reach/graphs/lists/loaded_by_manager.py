import graphene
from graphene_django import DjangoObjectType
from library.models import Copy, Loan
from library.schema import ask


class CopyType(DjangoObjectType):
    class Meta:
        model = Copy
        fields = ["number"]


class LoanType(DjangoObjectType):
    class Meta:
        model = Loan
        fields = ["copy"]


class Query(graphene.ObjectType):
    loans = graphene.List(LoanType)

    def resolve_loans(self, info):
        return Loan.objects.all()


def run():
    return ask(Query, "{ loans { copy { number } } }")
