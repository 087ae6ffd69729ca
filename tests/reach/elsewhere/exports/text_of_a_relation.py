from import_export import fields, resources
from library.models import Loan


class LoanResource(resources.ModelResource):
    copy = fields.Field(attribute="copy")

    class Meta:
        model = Loan
        fields = ["copy"]


def run():
    return LoanResource().export(Loan.objects.select_related("copy__book"))
